import type { QueryClient } from '@tanstack/react-query'
import { type Context, createContext, useContext } from 'react'
import type { FlowContext } from '../flows/flowContext.ts'
import type { ProvidedMessages } from '../messages/mergeMessages.ts'
import type { LanguageAttributes } from '../messages/writtenLanguage.ts'
import type { PoolConfig } from '../poolConfig/poolConfig.ts'
import type { Scheme } from '../theme/theme.ts'
import type { UICustomizationSource } from './customization/loadUICustomization.ts'
import type { Federation } from './federation.ts'
import type { KitRoots } from './kitRoots.ts'
import type { PoolgateEvent } from './poolgateEvent.ts'

/** Light, dark, or the user's system setting. */
export type ColorScheme = Scheme | 'auto'

/** What the provider gives to every hook and component below it. */
export interface PoolgateContextValue {
  flow: FlowContext
  /** Sign-in with identity providers, if the provider has a `domain`. */
  federation: Federation | undefined
  queryClient: QueryClient
  pool: PoolConfig
  /** Components after the first form complete it: `useStepMessages`, `useAccountMessages`, `useProviderMessages`. */
  messages: ProvidedMessages
  /** Whether another language is wanted and not loaded yet. */
  isLanguagePending: boolean
  /** What the root elements need if their language isn't the page's. */
  languageAttributes: LanguageAttributes
  /** The name of the host app, for the title of the sign-in form. */
  appName: string | undefined
  uiCustomization: UICustomizationSource | undefined
  /** Marks the root elements of this kit, so that the styles of another kit on the page don't match them. */
  styleScope: string
  colorScheme: ColorScheme
  roots: KitRoots
  /** Reports an event to the host app. */
  onEvent: (event: PoolgateEvent) => void
}

export const PoolgateContext: Context<PoolgateContextValue | null> = createContext<PoolgateContextValue | null>(null)

/** @throws {Error} without a `PoolgateProvider` above. */
export function usePoolgate(): PoolgateContextValue {
  const value = useContext(PoolgateContext)
  if (!value) throw new Error('Poolgate: put a <PoolgateProvider> above this component.')
  return value
}
