import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { isDevelopment } from '../../client/warnDeveloper.ts'
import { federatedSignInOf, federationModule } from '../../federation/federatedSignIn.ts'
import type { Federation } from '../../hooks/federation.ts'
import type { Session } from '../../session/session.ts'
import type { PoolgateProviderProps } from './poolgateProviderProps.ts'

/** Offers sign-in through the pool's domain, and handles the answer of a sign-in that returns. `undefined` without a `domain`. */
export function useFederation(props: PoolgateProviderProps, session: Session): Federation | undefined {
  const { domain, providers } = props
  const host = useRef(props)
  useEffect(() => {
    host.current = props
  })
  const signIn = useMemo(() => (domain === undefined ? undefined : federatedSignInOf(session)), [domain, session])
  // Before every effect of the app, which must not see the code in the address. React 18 warns of layout effects on a server.
  const useEarlyEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect
  useEarlyEffect(() => signIn?.mount(host), [signIn])
  useEffect(() => {
    if (domain === undefined || !isDevelopment()) return
    // Warns of settings that can't work before a user meets them.
    federationModule
      .fetch()
      .then(
        ({ checkSettings }) => checkSettings(host.current, location),
        () => {},
      )
      .catch(() => {})
  }, [domain])
  return useMemo(
    () =>
      signIn && {
        choices: providers ?? [],
        signIn,
        start: (target, options) => signIn.start(host.current, target, options),
      },
    [signIn, providers],
  )
}
