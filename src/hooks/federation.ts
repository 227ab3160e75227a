import type { FederatedSignIn } from '../federation/federatedSignIn.ts'
import type { ProviderSignInOptions, SignInTarget } from '../federation/federationSettings.ts'
import type { ProviderChoice } from './auth/providerChoice.ts'

/** The sign-in through the pool's domain that a provider component offers. */
export interface Federation {
  /** The identity providers, with their icons. */
  readonly choices: readonly ProviderChoice[]
  /** The sign-ins of the session, which other provider components may share. */
  readonly signIn: FederatedSignIn
  readonly start: (target: SignInTarget, options: ProviderSignInOptions) => Promise<void>
}
