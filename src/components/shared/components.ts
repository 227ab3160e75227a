import { type ComponentType, createContext, type ReactNode, useContext } from 'react'
import { Alert, type AlertProps } from './Alert.tsx'
import { Card, type CardProps } from './Card.tsx'
import { CodeField } from './CodeField.tsx'
import { Field, type FieldPartProps } from './Field.tsx'
import { PasswordField, type PasswordFieldProps } from './PasswordField.tsx'
import { Submit, type SubmitProps } from './Submit.tsx'

/** The six parts that every screen is drawn with. */
export interface Parts {
  Card: ComponentType<CardProps>
  Field: ComponentType<FieldPartProps>
  PasswordField: ComponentType<PasswordFieldProps>
  CodeField: ComponentType<FieldPartProps>
  Submit: ComponentType<SubmitProps>
  Alert: ComponentType<AlertProps>
}

export const defaultParts: Parts = { Card, Field, PasswordField, CodeField, Submit, Alert }

export const PartsContext = createContext<Parts>(defaultParts)

export const useParts = (): Parts => useContext(PartsContext)

/** What the banner of each card shows. */
export const LogoContext = createContext<ReactNode>(null)
