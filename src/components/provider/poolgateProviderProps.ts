import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Client, ClientOptions } from '../../client/createClient.ts'
import type { AuthFlow, PasswordChallenge, PreferredChallenge } from '../../flows/flowContext.ts'
import type { ProviderChoice } from '../../hooks/auth/providerChoice.ts'
import type { UICustomizationSource } from '../../hooks/customization/loadUICustomization.ts'
import type { ColorScheme } from '../../hooks/poolgateContext.ts'
import type { PoolgateEvent } from '../../hooks/poolgateEvent.ts'
import type { Language } from '../../messages/language.ts'
import type { MessageOverrides } from '../../messages/mergeMessages.ts'
import type { PoolConfig } from '../../poolConfig/poolConfig.ts'
import type { StorageChoice } from '../../session/storage.ts'
import type { SessionTimeouts } from '../../session/timeouts.ts'
import type { TokenServiceOptions } from '../../session/tokenService.ts'
import type { User } from '../../session/tokens.ts'
import type { Theme } from '../../theme/theme.ts'
import type { SharedComponents } from '../shared/components.ts'

/** The user pool: by its ids, or by a client, as in tests and stories. */
export type PoolChoice =
  | {
      /** The pool's id. Its region is part of it. Required, unless there is a `client`. */
      userPoolId: string
      /** The id of an app client without a secret. Required, unless there is a `client`. */
      clientId: string
      /** Where the service is, for a local pool or a proxy. Default: AWS, in the pool's region. */
      endpoint?: string | undefined
      /**
       * Data for the pool's Lambda triggers, such as the token of a captcha, sent with every operation that accepts it. A function is called
       * before each request, with its operation, and may return `undefined`. No secrets. With a `client`: an option of `createClient`.
       *
       * @example
       * clientMetadata={(operation) => (operation === 'SignUp' ? { captcha: captchaToken() } : undefined)}
       */
      clientMetadata?: ClientOptions['clientMetadata']
      /**
       * Data for the pre sign-up trigger only, or a function that returns it for each sign-up. No secrets. With a `client`: an option of
       * `createClient`.
       */
      validationData?: ClientOptions['validationData']
      client?: undefined
    }
  | {
      /** A client from `createClient`, in place of the ids: for tests, stories and a `fetch` of your own. */
      client: Client
      userPoolId?: undefined
      clientId?: undefined
      endpoint?: undefined
      clientMetadata?: undefined
      validationData?: undefined
    }

/** Props of {@link PoolgateProvider}: the pool, by its ids or a `client`, and settings of which none is required. */
export type PoolgateProviderProps = PoolChoice & {
  /** The app, or the part of it that uses the kit. */
  children?: ReactNode
  /**
   * Where tokens are kept. Default: `'tab'`. Read once. The secrets of remembered devices are kept there too, but with `'tab'` in the
   * browser's storage: a device is remembered across tabs.
   */
  storage?: StorageChoice | undefined
  /** How a sign-in starts. The app client must allow the flow. Default: `'USER_SRP_AUTH'`. */
  authFlow?: AuthFlow | undefined
  /** With `authFlow="USER_AUTH"`, how a password is verified. Default: `'PASSWORD_SRP'`. */
  passwordChallenge?: PasswordChallenge | undefined
  /** With `authFlow="USER_AUTH"`, what to start with if the user has it. Default: the user chooses. */
  preferredChallenge?: PreferredChallenge | undefined
  /** Refreshes with `REFRESH_TOKEN_AUTH`, for old stacks and emulators. Default: `false`. */
  legacyRefresh?: boolean | undefined
  /**
   * When the session ends by itself: after inactivity (`idle`) or after a time (`absolute`), in seconds. Read once.
   * `SessionTimeoutWarning` warns the user before. Default: when its refresh token expires.
   */
  timeouts?: SessionTimeouts | undefined
  /** Refreshes the session's tokens, in place of the service's operation: a server of yours may hold the refresh token. Read once. */
  refreshTokens?: TokenServiceOptions['refreshTokens']
  /** Revokes the session's tokens, in place of the service's operation. Read once. */
  revokeTokens?: TokenServiceOptions['revokeTokens']
  /** Seconds after which a sensitive change asks the user to reauthenticate. Default: 900. */
  reauthenticateAfter?: number | undefined
  /** The pool's settings for forms, in AWS's own shapes, which a browser cannot read. Default: Cognito's defaults. */
  pool?: PoolConfig | undefined
  /**
   * The language of the kit: a BCP 47 tag, whose language is loaded on demand, or a language as an object, which also a server renders
   * (`poolgate/locales/de`, or your own). It sets texts and formats: `en-GB` is English with British dates. Default: the `lang` of the
   * page, or else the first of the browser's languages that the kit has.
   */
  locale?: string | Language | undefined
  /**
   * Texts in place of the language's own, at any depth. Pass the same object at each render. With a `locale` in it and no `locale` beside
   * it, what is missing is English. Set `messages.locale` only for formats other than those of `locale`.
   */
  messages?: MessageOverrides | undefined
  /** Components that replace the kit's. */
  components?: Partial<SharedComponents> | undefined
  /** The name of your app: "Sign in to Example". Default: "Sign in". */
  appName?: string | undefined
  /** Shows at the top of each card. */
  logo?: ReactNode
  /** The kit's colors, radii, spacing, font and logo. Default: those of `styles.css`. */
  theme?: Theme | undefined
  /** Whether the kit is light, dark, or follows the user's system. Default: `'auto'`. */
  colorScheme?: ColorScheme | undefined
  /**
   * The name of this kit on its page, for a stylesheet that a server rendered for it (`renderStyleSheet`) and for pages with several
   * copies of React. Letters, digits, `-` and `_`, 64 at most. Default: an id from React.
   */
  styleScope?: string | undefined
  /**
   * The pool's hosted UI customization: the response of GetUICustomization, a URL of yours that serves it, or a function that
   * returns it (`poolgate/aws`, `poolgate pull`). Default: the kit's own appearance.
   */
  uiCustomization?: UICustomizationSource | undefined
  /** Alternative text of the theme's or the pool's logo. Default: none, the logo is decorative. */
  logoAlt?: string | undefined
  /**
   * Called for your monitoring: after each request to the service, and when a screen shows a step. Events have no identifiers, no secrets
   * and no text of the service. An error of the function is reported to the page and changes nothing; it isn't awaited.
   */
  onEvent?: ((event: PoolgateEvent) => void) | undefined
  /**
   * The pool's domain, for sign-in with identity providers: `auth.example.com`, `prefix.auth.eu-west-1.amazoncognito.com`, or the origin
   * of a local pool (`http://127.0.0.1:9229`). Default: none, users sign in here.
   */
  domain?: string | undefined
  /** The identity providers to offer, in this order. Pass the same array at each render. Default: none. */
  providers?: readonly ProviderChoice[] | undefined
  /** The URL of this app that a sign-in with a provider returns to: one of the app client's callback URLs. Required with `domain`. */
  redirectUri?: string | undefined
  /**
   * The URL that a sign-out returns to: one of the app client's sign-out URLs. A session that came through the domain then ends there too.
   * Default: none, the domain remembers the user for an hour.
   */
  signOutUri?: string | undefined
  /** The OAuth scopes to request. Default: `openid email profile phone aws.cognito.signin.user.admin`. */
  oauthScopes?: readonly string[] | undefined
  /** Opens URLs of the domain. Default: `location.assign`. For local pools in the page and for tests. */
  navigate?: ((url: string) => void | Promise<void>) | undefined
  /** Called when a user returns from a provider and is signed in. */
  onSignedIn?: ((user: User) => void) | undefined
  /**
   * Called with the path to show when a user returns from a provider, signed in or not. Pass your router's navigation. Default: the path
   * replaces the address.
   */
  onReturn?: ((path: string) => void) | undefined
  /** A QueryClient to share. Default: the kit's own. */
  queryClient?: QueryClient | undefined
}
