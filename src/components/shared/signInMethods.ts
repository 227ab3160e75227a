import { type Context, createContext } from 'react'

/** What the first screen can offer: the pool's own form, the buttons of the identity providers, and the sign-in by company email. */
export type SignInMethod = 'form' | 'providers' | 'companyEmail'

/** The props of a screen that starts a sign-in. */
export interface SignInMethodProps {
  /**
   * What the first screen offers, in this order. All but `'form'` need the provider's `domain`, without which the form shows alone. It
   * never changes `authFlow`. Default: `['form', 'providers']`.
   */
  signInMethods?: readonly SignInMethod[] | undefined
  /** The path of your app to show after a sign-in with an identity provider. Default: the current one. */
  returnTo?: string | undefined
}

export const SignInMethodsContext: Context<SignInMethodProps> = createContext<SignInMethodProps>({})
