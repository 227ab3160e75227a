import { QueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react'
import { type Client, createClient } from '../../client/createClient.ts'
import {
  type AuthFlow,
  createFlowContext,
  type PasswordChallenge,
  type PreferredChallenge,
} from '../../flows/flowContext.ts'
import { accountQueryKey } from '../../hooks/account/accountQueryKey.ts'
import type { UICustomizationSource } from '../../hooks/customization/loadUICustomization.ts'
import { type ColorScheme, PoolgateContext } from '../../hooks/poolgateContext.ts'
import { en } from '../../messages/en.ts'
import { type MessageOverrides, mergeMessages } from '../../messages/mergeMessages.ts'
import type { PoolConfig } from '../../poolConfig/poolConfig.ts'
import { createSession } from '../../session/createSession.ts'
import type { StorageChoice } from '../../session/storage.ts'
import type { Theme } from '../../theme/theme.ts'
import { ComponentsContext, defaultComponents, type SharedComponents } from '../shared/components.ts'
import { CustomizationProvider } from './CustomizationProvider.tsx'
import { useTheme } from './useTheme.ts'

/** Which user pool: by its ids, or by a client, as in tests and stories. */
export type PoolChoice =
  | { userPoolId: string; clientId: string; endpoint?: string | undefined; client?: undefined }
  | { client: Client; userPoolId?: undefined; clientId?: undefined; endpoint?: undefined }

export type PoolgateProviderProps = PoolChoice & {
  children?: ReactNode
  /**
   * Where tokens live. Default: `'tab'`. Read once. The secrets of remembered devices live there too, but with `'tab'` in the
   * browser: a device is remembered across tabs.
   */
  storage?: StorageChoice | undefined
  /** How a sign-in starts. The app client must allow the flow. Default: `'USER_SRP_AUTH'`. */
  authFlow?: AuthFlow | undefined
  /** With `authFlow="USER_AUTH"`, how a password is verified. Default: `'PASSWORD_SRP'`. */
  passwordChallenge?: PasswordChallenge | undefined
  /** With `authFlow="USER_AUTH"`, what to start with if the user has it. Default: the user chooses. */
  preferredChallenge?: PreferredChallenge | undefined
  /** Refreshes with REFRESH_TOKEN_AUTH, for old stacks and emulators. Default: `false`. */
  legacyRefresh?: boolean | undefined
  /** Seconds after which a sensitive change asks the user to reauthenticate. Default: 900. */
  reauthenticateAfter?: number | undefined
  /** The pool's settings for forms, in AWS's own shapes, which a browser cannot read. Default: Cognito's defaults. */
  pool?: PoolConfig | undefined
  /** The words of the kit: a language, or some words of your own. What is missing stays English. Keep the object between renders. */
  messages?: MessageOverrides | undefined
  /** Components to draw with in place of the kit's. */
  components?: Partial<SharedComponents> | undefined
  /** Shows at the top of each card. */
  logo?: ReactNode
  /** The kit's appearance in a few tokens. Default: that of `styles.css`. */
  theme?: Theme | undefined
  /** Whether the kit is light, dark, or follows the user's system. Default: `'auto'`. */
  colorScheme?: ColorScheme | undefined
  /**
   * Name of this kit on its page, for a stylesheet that a server rendered for it (`renderStyleSheet`) and for pages with several
   * copies of React. Letters, digits, `-` and `_`, 64 at most. Default: an id of React's.
   */
  styleScope?: string | undefined
  /**
   * The pool's hosted UI customization: the response of GetUICustomization, a URL of yours that serves it, or a function that
   * returns it (`poolgate/aws`, `poolgate pull`). Default: the kit's own appearance.
   */
  uiCustomization?: UICustomizationSource | undefined
  /** Alternative text of the theme's or the pool's logo. Default: none, it decorates. */
  logoAlt?: string | undefined
  /** A QueryClient to share. Default: one of the kit's own. */
  queryClient?: QueryClient | undefined
}

const NO_SETTINGS: PoolConfig = {}
const NO_COMPONENTS: Partial<SharedComponents> = {}

/**
 * Connects what is below it to one user pool.
 *
 * @throws {TypeError} when an id or the style scope is malformed.
 * @example
 * <PoolgateProvider userPoolId="eu-west-1_Ab12Cd34E" clientId="1example23456789">
 *   <AuthScreen>{(user) => <App user={user} />}</AuthScreen>
 * </PoolgateProvider>
 */
export function PoolgateProvider(props: PoolgateProviderProps) {
  const { userPoolId, clientId, endpoint, authFlow, passwordChallenge, preferredChallenge, legacyRefresh } = props
  const {
    pool = NO_SETTINGS,
    components = NO_COMPONENTS,
    reauthenticateAfter = 900,
    uiCustomization,
    logo,
    children,
    logoAlt = '',
    colorScheme = 'auto',
  } = props
  const messages = useMemo(() => mergeMessages(en, props.messages), [props.messages])
  const maxAuthenticationAge = 1000 * reauthenticateAfter
  const [storage] = useState<StorageChoice>(props.storage ?? 'tab')
  const [ownQueryClient] = useState(() => new QueryClient())
  const queryClient = props.queryClient ?? ownQueryClient

  const client = useMemo(
    () =>
      props.client ??
      createClient({ userPoolId: userPoolId ?? '', clientId: clientId ?? '', ...(endpoint && { endpoint }) }),
    [props.client, userPoolId, clientId, endpoint],
  )
  const session = useMemo(
    () => createSession(client, { storage, ...(legacyRefresh !== undefined && { legacyRefresh }) }),
    [client, storage, legacyRefresh],
  )
  const flow = useMemo(
    () =>
      createFlowContext({
        client,
        session,
        authFlow,
        passwordChallenge,
        preferredChallenge,
        deviceStorage: storage === 'tab' ? 'browser' : storage,
      }),
    [client, session, authFlow, passwordChallenge, preferredChallenge, storage],
  )
  useEffect(
    () =>
      session.subscribe(() => {
        if (session.getState().status === 'signedOut') queryClient.removeQueries({ queryKey: accountQueryKey(session) })
      }),
    [session, queryClient],
  )
  const ownStyleScope = useId().replace(/\W/g, '')
  const styleScope = props.styleScope ?? ownStyleScope
  const theme = useTheme(props.theme, styleScope)
  const value = useMemo(
    () => ({ flow, queryClient, pool, messages, uiCustomization, styleScope, colorScheme, maxAuthenticationAge }),
    [flow, queryClient, pool, messages, uiCustomization, styleScope, colorScheme, maxAuthenticationAge],
  )
  const allComponents = useMemo(() => ({ ...defaultComponents, ...components }), [components])
  return (
    <PoolgateContext.Provider value={value}>
      <ComponentsContext.Provider value={allComponents}>
        <CustomizationProvider theme={theme} logo={logo} logoAlt={logoAlt}>
          {children}
        </CustomizationProvider>
      </ComponentsContext.Provider>
    </PoolgateContext.Provider>
  )
}
