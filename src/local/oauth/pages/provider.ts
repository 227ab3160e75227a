import type { IdentityProvider } from '../../federation/identityProvider.ts'
import { accountOfEmail, type ProviderAccount, providerAccounts } from '../../federation/providerAccounts.ts'
import { signInFederatedUser } from '../../federation/signInFederatedUser.ts'
import { Fault } from '../../server/fault.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import { isEmail } from '../../users/addresses.ts'
import { AuthorizeError, PageError } from '../authorizeError.ts'
import { findProvider } from '../authorizeRequest.ts'
import { linkFirst } from './linkFirst.ts'
import type { ProviderChoice, ProviderPage } from './localPage.ts'
import { cancellation, failure, rejection } from './providerErrors.ts'
import { completeVisit, type PageResult, type Visit } from './visit.ts'

/** The path of the pages in place of the identity providers', before the provider's name. */
export const PROVIDER_PATH = '/idp/'

export const providerUrl = (name: string, params: URLSearchParams): string =>
  `${PROVIDER_PATH}${encodeURIComponent(name)}?${params}`

const LABELS: Record<string, string> = { LoginWithAmazon: 'Amazon', SignInWithApple: 'Apple' }

/** Returns a provider's name for users. */
export const labelOf = (name: string): string => (Object.hasOwn(LABELS, name) ? LABELS[name]! : name)

const CHOICES: ProviderPage['choices'] = [
  { choice: 'signIn', label: 'Continue' },
  { choice: 'cancel', label: 'Cancel' },
  { choice: 'reject', label: 'Fail: a PreSignUp trigger refuses the account' },
  { choice: 'link', label: 'Fail once: a PreSignUp trigger links the account' },
  { choice: 'fail', label: "Fail: the provider doesn't respond" },
]

/** GET and POST /idp/{name}: chooses an account at an identity provider, or how the sign-in fails (docs/protocol.md §13.2). */
export async function openProvider(context: PoolContext, visit: Visit): Promise<PageResult> {
  const provider = requireProvider(context, visit.pathname)
  const page = describeProvider(provider, visit)
  const { form } = visit
  if (!form) return { page }
  const choice = form.get('choice') as ProviderChoice | null
  switch (choice) {
    case 'cancel':
      throw cancellation(provider)
    case 'reject':
      throw rejection(form.get('reason')?.trim() || "This account isn't allowed")
    case 'fail':
      throw failure(provider)
    case 'signIn':
    case 'link':
      break
    default:
      return { page: { ...page, error: 'Choose how the sign-in ends.' } }
  }
  const account = await readAccount(form)
  if (!account) return { page: { ...page, error: 'Choose an account, or enter an email address.' } }
  if (choice === 'link') throw linkFirst(context, provider, account)
  return signIn(context, visit, provider, claimsOf(account, form.has('withholdEmail')))
}

/** @throws {PageError} for a name that no provider of the app client has. */
function requireProvider({ settings }: PoolContext, pathname: string): IdentityProvider {
  const name = decodePath(pathname.slice(PROVIDER_PATH.length))
  const provider = name === undefined ? undefined : findProvider(settings, name)
  if (!provider) throw new PageError('invalid_request', "This identity provider doesn't exist.", 404)
  return provider
}

function decodePath(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const describeProvider = ({ ProviderName }: IdentityProvider, visit: Visit): ProviderPage => ({
  page: 'provider',
  action: providerUrl(ProviderName, visit.params),
  returnsTo: visit.address.redirectUri,
  name: ProviderName,
  label: labelOf(ProviderName),
  accounts: providerAccounts.map(({ sub, name, email }) => ({ id: sub, name, email })),
  choices: CHOICES,
  email: visit.request.loginHint,
})

async function readAccount(form: URLSearchParams): Promise<ProviderAccount | undefined> {
  const id = form.get('account')
  if (id !== 'other') return providerAccounts.find(({ sub }) => sub === id)
  const email = form.get('email')?.trim() ?? ''
  return isEmail(email) && email.length <= 320 ? accountOfEmail(email) : undefined
}

/** Returns the claims that the provider sends. */
function claimsOf(account: ProviderAccount, withholdsEmail: boolean): Record<string, string> & { sub: string } {
  if (!withholdsEmail) return { ...account }
  const { email: _, email_verified: __, ...others } = account
  return others
}

async function signIn(
  context: PoolContext,
  visit: Visit,
  provider: IdentityProvider,
  claims: Record<string, string> & { sub: string },
): Promise<PageResult> {
  try {
    const user = await signInFederatedUser(context, provider, claims)
    return completeVisit(context, visit, user, provider.ProviderName)
  } catch (error) {
    if (error instanceof Fault) throw new AuthorizeError('invalid_request', error.message)
    throw error
  }
}
