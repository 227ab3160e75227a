import { useCallback, useMemo } from 'react'
import { warnDeveloper } from '../../client/warnDeveloper.ts'
import type { AuthError } from '../../errors.ts'
import { federationModule } from '../../federation/federatedSignIn.ts'
import type { ProviderSignInOptions, SignInTarget } from '../../federation/federationSettings.ts'
import { readLastProvider } from '../../federation/lastProvider.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { useIsHydrated } from '../useIsHydrated.ts'
import { describeProvider } from './providerChoice.ts'
import { type ProviderPending, useProviderState } from './useProviderState.ts'

/** What {@link useProviderSignIn} returns. */
export interface ProviderSignIn {
  /** The provider component's `providers`, each with its name in the pool and a label. */
  providers: readonly { name: string; label: string }[]
  /**
   * Leaves for a provider, or for the one of a company by email address. A failure becomes `error`.
   *
   * @param options `returnTo` is the path to show afterwards, by default the current one. `reauthenticate` asks the provider to
   * authenticate the signed-in user again.
   */
  signIn: (target: SignInTarget, options?: ProviderSignInOptions) => Promise<void>
  /** Loads the code of `signIn` ahead, on focus or hover. */
  prepare: () => void
  pending: ProviderPending
  /** Why the last attempt failed, until the next one. A cancellation is no error. */
  error: AuthError | undefined
  /** The name of the provider that was used last in this browser. */
  lastUsed: string | undefined
}

/**
 * Signs users in with the pool's identity providers, headless. The provider component needs `domain` and `redirectUri`.
 *
 * @example
 * const { providers, signIn, prepare } = useProviderSignIn()
 * return providers.map(({ name, label }) => (
 *   <button key={name} onFocus={prepare} onClick={() => signIn({ provider: name })}>{label}</button>
 * ))
 */
export function useProviderSignIn(): ProviderSignIn {
  const { federation, flow } = usePoolgate()
  const { pending, error } = useProviderState()
  const choices = federation?.choices
  const providers = useMemo(() => choices?.map(describeProvider) ?? [], [choices])
  const start = federation?.start
  const signIn = useCallback<ProviderSignIn['signIn']>(
    async (target, options = {}) => {
      if (!start) warnDeveloper('Sign-in with identity providers needs domain and redirectUri on PoolgateProvider.')
      await start?.(target, options)
    },
    [start],
  )
  const isHydrated = useIsHydrated()
  const lastUsed = isHydrated ? readLastProvider(flow.client) : undefined
  return { providers, signIn, prepare: federationModule.prepare, pending, error, lastUsed }
}
