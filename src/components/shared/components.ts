import { type ComponentType, type Context, createContext, type ReactNode, useContext } from 'react'
import { Alert, type AlertProps } from './Alert.tsx'
import { Card, type CardProps } from './Card.tsx'
import { CodeField } from './CodeField.tsx'
import { Field, type FieldComponentProps } from './Field.tsx'
import { DefaultIcon, type IconProps } from './Icon.tsx'
import { PasswordField, type PasswordFieldProps } from './PasswordField.tsx'
import { Submit, type SubmitProps } from './Submit.tsx'

/** The seven components that every screen is made of. The host app can replace each. */
export interface SharedComponents {
  Card: ComponentType<CardProps>
  Field: ComponentType<FieldComponentProps>
  PasswordField: ComponentType<PasswordFieldProps>
  CodeField: ComponentType<FieldComponentProps>
  Submit: ComponentType<SubmitProps>
  Alert: ComponentType<AlertProps>
  Icon: ComponentType<IconProps>
}

export const defaultComponents: SharedComponents = {
  Card,
  Field,
  PasswordField,
  CodeField,
  Submit,
  Alert,
  Icon: DefaultIcon,
}

export const ComponentsContext: Context<SharedComponents> = createContext<SharedComponents>(defaultComponents)

export const useComponents = (): SharedComponents => useContext(ComponentsContext)

/** The logo at the top of each card. */
export const LogoContext: Context<ReactNode> = createContext<ReactNode>(null)
