import { useEffect, useMemo, useRef } from 'react'
import { isDevelopment } from '../../client/warnDeveloper.ts'
import { federatedSignInOf, federationModule, type ReturnListener } from '../../federation/federatedSignIn.ts'
import type { FederationSettings } from '../../federation/federationSettings.ts'
import type { ProviderChoice } from '../../hooks/auth/providerChoice.ts'
import type { Federation } from '../../hooks/federation.ts'
import type { Session } from '../../session/session.ts'
import type { PoolgateProviderProps } from './poolgateProviderProps.ts'

const NO_CHOICES: readonly ProviderChoice[] = []
const DEFAULT_SCOPES = ['openid', 'email', 'profile', 'phone', 'aws.cognito.signin.user.admin']

/** Offers sign-in through the pool's domain, and handles the answer of a sign-in that returns. `undefined` without a `domain`. */
export function useFederation(props: PoolgateProviderProps, session: Session): Federation | undefined {
  const { domain, providers = NO_CHOICES } = props
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const federation = useMemo((): Federation | undefined => {
    if (domain === undefined) return undefined
    const signIn = federatedSignInOf(session)
    return {
      choices: providers,
      signIn,
      start: (target, options) => signIn.start(settingsOf(domain, latest.current), target, options),
    }
  }, [domain, providers, session])

  const signIn = federation?.signIn
  useEffect(() => {
    if (!signIn || domain === undefined) return
    const listener: ReturnListener = {
      get onSignedIn() {
        return latest.current.onSignedIn
      },
      get onReturn() {
        return latest.current.onReturn
      },
    }
    const stopListening = signIn.listen(listener)
    const onPageShow = ({ persisted }: PageTransitionEvent) => persisted && signIn.restore()
    addEventListener('pageshow', onPageShow)
    if (isDevelopment()) void checkSettings(settingsOf(domain, latest.current))
    const stopLeaving = session.onLeaveDomain(() => void signIn.signOut(settingsOf(domain, latest.current)))
    signIn.receive(settingsOf(domain, latest.current))
    return () => {
      stopListening()
      stopLeaving()
      removeEventListener('pageshow', onPageShow)
    }
  }, [signIn, domain, session])
  return federation
}

/** Warns the developer of settings that can't work, before a user meets them. */
async function checkSettings(settings: FederationSettings): Promise<void> {
  try {
    const module = await federationModule.fetch()
    module.checkSettings(settings, location.origin)
  } catch {
    // The warning is what it is for.
  }
}

const settingsOf = (
  domain: string,
  { redirectUri, signOutUri, oauthScopes, navigate }: PoolgateProviderProps,
): FederationSettings => ({
  domain,
  redirectUri,
  signOutUri,
  scopes: oauthScopes ?? DEFAULT_SCOPES,
  navigate: navigate ?? ((url) => location.assign(url)),
})
