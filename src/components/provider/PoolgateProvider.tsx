import { QueryClient } from '@tanstack/react-query'
import { type ReactElement, useEffect, useId, useMemo, useState } from 'react'
import { accountQueryKey } from '../../hooks/account/accountQueryKey.ts'
import { createKitRoots } from '../../hooks/kitRoots.ts'
import { PoolgateContext } from '../../hooks/poolgateContext.ts'
import type { Session } from '../../session/session.ts'
import { ComponentsProvider } from '../shared/ComponentsProvider.tsx'
import { CustomizationProvider } from './CustomizationProvider.tsx'
import type { PoolgateProviderProps } from './poolgateProviderProps.ts'
import { useEvents } from './useEvents.ts'
import { useFederation } from './useFederation.ts'
import { useFlowContext } from './useFlowContext.ts'
import { useLanguage } from './useLanguage.ts'
import { useTheme } from './useTheme.ts'

/**
 * Connects its children to one user pool.
 *
 * @throws {TypeError} if an id or the style scope is malformed.
 * @example
 * <PoolgateProvider userPoolId="eu-west-1_Ab12Cd34E" clientId="1example23456789">
 *   <AuthScreen>{(user) => <App user={user} />}</AuthScreen>
 * </PoolgateProvider>
 */
export function PoolgateProvider(props: PoolgateProviderProps): ReactElement {
  const { components, uiCustomization, appName, logo, children, logoAlt = '', colorScheme = 'auto' } = props
  const language = useLanguage(props)
  const [ownQueryClient] = useState(() => new QueryClient())
  const queryClient = props.queryClient ?? ownQueryClient

  const flow = useFlowContext(props, language.messages)
  const onEvent = useEvents(props.onEvent, flow)
  const { session, pool } = flow
  useEffect(() => {
    let user = userIdOf(session)
    return session.subscribe(() => {
      const previous = user
      user = userIdOf(session)
      // After a sign-out or a user switch, also one of another tab, nothing of the previous user stays in the cache.
      const isOtherUser = previous !== undefined && previous !== user
      if (isOtherUser || user === undefined) queryClient.removeQueries({ queryKey: accountQueryKey(session) })
    })
  }, [session, queryClient])
  const federation = useFederation(props, session)
  const ownStyleScope = useId().replace(/\W/g, '')
  const styleScope = props.styleScope ?? ownStyleScope
  const [roots] = useState(createKitRoots)
  const theme = useTheme(props.theme, styleScope, roots)
  const value = useMemo(
    () => ({
      ...language,
      flow,
      federation,
      queryClient,
      pool,
      appName,
      uiCustomization,
      styleScope,
      colorScheme,
      roots,
      onEvent,
    }),
    [language, flow, federation, queryClient, pool, appName, uiCustomization, styleScope, colorScheme, roots, onEvent],
  )
  return (
    <PoolgateContext.Provider value={value}>
      <ComponentsProvider components={components}>
        <CustomizationProvider theme={theme} logo={logo} logoAlt={logoAlt}>
          {children}
        </CustomizationProvider>
      </ComponentsProvider>
    </PoolgateContext.Provider>
  )
}

function userIdOf(session: Session): string | undefined {
  const state = session.getState()
  return state.status === 'signedIn' ? state.user.sub : undefined
}
