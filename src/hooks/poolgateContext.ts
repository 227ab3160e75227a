import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { FlowContext } from '../flows/flowContext.ts'
import type { Messages } from '../messages/messages.ts'
import type { Scheme } from '../theme/theme.ts'
import { defaultPasswordPolicy, type PasswordPolicy, type PoolSettings } from '../wire/poolSettings.ts'
import type { UICustomizationSource } from './customization/loadUICustomization.ts'

/** What a form asks for, which a browser cannot read from the pool itself. */
export interface PoolConfig extends PoolSettings {
  /**
   * The attributes that sign-up asks for, in this order. Default: the required ones of
   * `schemaAttributes`, or the e-mail address where the identifier is a user name.
   */
  signUpAttributes?: string[]
  /** What authenticator apps call this account's home. Default: the host name of the page. */
  totpIssuer?: string
}

/** Light, dark, or as the person's system says. */
export type ColorScheme = Scheme | 'auto'

export interface PoolgateContextValue {
  flow: FlowContext
  queryClient: QueryClient
  pool: PoolConfig
  messages: Messages
  uiCustomization: UICustomizationSource | undefined
  /** Marks the elements of this kit, so that the look of another one passes them by. */
  styleScope: string
  colorScheme: ColorScheme
  /** Milliseconds that a proof of who somebody is counts for sensitive changes. */
  maxAuthenticationAge: number
}

export const PoolgateContext = createContext<PoolgateContextValue | null>(null)

/** @throws {Error} without a `PoolgateProvider` above. */
export function usePoolgate(): PoolgateContextValue {
  const value = useContext(PoolgateContext)
  if (!value) throw new Error('Poolgate: put a <PoolgateProvider> above this component.')
  return value
}

/** The policy to show; what is merely assumed never stops anybody. */
export const shownPolicy = (pool: PoolSettings): PasswordPolicy => pool.passwordPolicy ?? defaultPasswordPolicy

/** What people type to say who they are. */
export type IdentifierKind = 'username' | 'email' | 'phone' | 'emailOrPhone' | 'any'

export function identifierKind({ usernameAttributes = [], aliasAttributes = [] }: PoolSettings): IdentifierKind {
  const email = usernameAttributes.includes('email')
  const phone = usernameAttributes.includes('phone_number')
  if (email && phone) return 'emailOrPhone'
  if (email) return 'email'
  if (phone) return 'phone'
  return aliasAttributes.length ? 'any' : 'username'
}

/** The attributes that sign-up asks for besides identifier and password, each with whether it is required. */
export function signUpFields(pool: PoolConfig): { name: string; required: boolean }[] {
  const { usernameAttributes = [], schemaAttributes = [] } = pool
  const required = schemaAttributes.filter(({ Name, Required }) => Required && Name !== 'sub').map(({ Name }) => Name)
  const fallback = required.length || usernameAttributes.length ? required : ['email']
  // Where nothing else is known, the code that confirms the account goes there.
  const isOnlyAddress = !required.length && !usernameAttributes.length
  const sole = usernameAttributes.length === 1 ? usernameAttributes[0] : undefined
  return [...new Set([...(pool.signUpAttributes ?? fallback), ...required])]
    .filter((name) => name !== sole)
    .map((name) => ({ name, required: required.includes(name) || (name === 'email' && isOnlyAddress) }))
}
