/**
 * The sign-in page of the domain. Submit `username` and `password`, or `continue` to keep the account of `signedInAs`. If the page has
 * `mfa`, submit its `session` and the user's `code`.
 */
export interface LoginPage {
  page: 'login'
  /** Where the form is submitted to: pass it to `navigate` together with the values. */
  action: string
  /** The app's URL that the sign-in returns to. */
  returnsTo: string
  /** What to fill in, from `login_hint`. */
  username: string
  /** Whether users of the pool itself can sign in here. */
  hasPasswordForm: boolean
  /** The identity providers, each with the URL of its page. */
  providers: readonly { name: string; label: string; url: string }[]
  /** The MFA method that the page asks for after the password, in place of it. */
  mfa?: { method: 'SMS_MFA' | 'EMAIL_OTP' | 'SOFTWARE_TOKEN_MFA'; session: string }
  /** The user whose session can be continued. */
  signedInAs?: string
  /** Why the last attempt failed. */
  error?: string
}

/** How a sign-in at an identity provider ends. */
export type ProviderChoice = 'signIn' | 'cancel' | 'reject' | 'link' | 'fail'

/**
 * The page in place of an identity provider's. Submit `choice`; for `signIn` and `link` also `account`, the id of one of `accounts` or
 * `other` with an `email`; optionally `withholdEmail` with any value; for `reject` optionally the trigger's text as `reason`.
 */
export interface ProviderPage {
  page: 'provider'
  /** Where the form is submitted to: pass it to `navigate` together with the values. */
  action: string
  /** The app's URL that the sign-in returns to. */
  returnsTo: string
  /** The ProviderName. */
  name: string
  /** The name to show. */
  label: string
  accounts: readonly { id: string; name: string; email: string }[]
  choices: readonly { choice: ProviderChoice; label: string }[]
  /** An address to fill in for another account, from `login_hint`. */
  email: string
  /** Why the submitted values can't be used. */
  error?: string
}

/** The domain's own error page, for a request that can't return to the app. */
export interface ErrorPage {
  page: 'error'
  /** The status over HTTP. */
  status: number
  error: string
  message: string
}

/** The end of a visit: the browser goes to a URL of the app. */
export interface RedirectPage {
  page: 'redirect'
  url: string
}

/** What the domain shows for a URL, as data. */
export type LocalPage = LoginPage | ProviderPage | ErrorPage | RedirectPage
