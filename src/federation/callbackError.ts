import { warnDeveloper } from '../client/warnDeveloper.ts'
import { AuthError, type AuthErrorCode } from '../errors.ts'

/** What an error of the domain means: an error to show, the user's own cancellation, or that the next attempt succeeds. */
export type CallbackOutcome = { is: 'error'; error: AuthError } | { is: 'canceled' } | { is: 'retry' }

const CANCELED = /access_denied|user_denied|cancel/i
const ALREADY_LINKED = /already found an entry/i
const MISSING_ATTRIBUTES = /attributes required:?\s*\[(?<names>[^\]]*)\]/i
const TRIGGER = /^\w+ failed with error (?<text>.+?)\.?$/is
const SAML = /saml|invalid user attributes|invalid providername/i
const UNKNOWN_PROVIDER = /provider .*(?:does not exist|not found|not supported)/i

/** Codes without a description of their own. */
const BY_ERROR: Record<string, AuthErrorCode> = {
  unauthorized_client: 'misconfigured',
  invalid_scope: 'misconfigured',
  server_error: 'unavailable',
  temporarily_unavailable: 'unavailable',
}

const ADVICE: Record<string, string> = {
  unauthorized_client:
    'The domain refused the app client. Allow the authorization code grant (AllowedOAuthFlows), and check that the domain belongs to this pool.',
  invalid_scope:
    "The domain refused the scopes. Allow each of PoolgateProvider's oauthScopes for the app client (AllowedOAuthScopes).",
}

/**
 * Reads an error that the domain returned with (docs/protocol.md §13.2). Descriptions aren't fixed, so they are matched loosely, and
 * never shown, except for what the author of a trigger wrote for the user. Anyone can make a link with an error but without the
 * `state`, so that even this text isn't shown then.
 */
export function readCallbackError(parameters: URLSearchParams): CallbackOutcome {
  const name = parameters.get('error') ?? ''
  const description = decode(parameters.get('error_description') ?? '')
  if (name === 'login_required' || name === 'interaction_required') return { is: 'canceled' }
  const notice = TRIGGER.exec(description)?.groups?.text?.trim()
  if (notice) return failure('refused', name, parameters.has('state') ? { notice } : {})
  if (CANCELED.test(name) || CANCELED.test(description)) return { is: 'canceled' }
  if (ALREADY_LINKED.test(description)) return { is: 'retry' }

  const missing = MISSING_ATTRIBUTES.exec(description)?.groups?.names
  if (missing !== undefined) return missingAttributes(name, missing)
  if (SAML.test(description)) {
    warnDeveloper(
      "The SAML provider's response was refused. Check the provider's attribute mapping, and that every mapped attribute is writable for the app client and sent by the provider.",
    )
    return failure('misconfigured', name)
  }
  if (UNKNOWN_PROVIDER.test(description)) {
    warnDeveloper(
      "The pool's domain doesn't know the identity provider. Check its name or identifier, and that the app client supports it (SupportedIdentityProviders).",
    )
    return failure('notOffered', name)
  }
  const advice = Object.hasOwn(ADVICE, name) && ADVICE[name]
  if (advice) warnDeveloper(advice)
  return failure((Object.hasOwn(BY_ERROR, name) && BY_ERROR[name]) || 'unavailable', name)
}

function missingAttributes(name: string, list: string): CallbackOutcome {
  const names = list.split(/[\s,]+/).filter(Boolean)
  const fieldErrors = names.map((field) => ({ field, code: 'required' as const }))
  return failure('providerMissesAttribute', name, { fieldErrors })
}

function failure(
  code: AuthErrorCode,
  name: string,
  options: { notice?: string; fieldErrors?: AuthError['fieldErrors'] } = {},
): CallbackOutcome {
  const fault = /^[a-z_]{1,40}$/.test(name) ? name : 'InvalidCallback'
  return { is: 'error', error: new AuthError(code, { fault, retryable: code === 'unavailable', ...options }) }
}

/** Some providers' descriptions arrive encoded twice. */
function decode(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
