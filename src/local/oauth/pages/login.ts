import type { PoolContext } from '../../server/poolContext.ts'
import { supportedProviders } from '../authorizeRequest.ts'
import { findDomainSession, isAcceptable, type SignedInSession } from '../domainSessions.ts'
import { signInNativeUser, submitMfaCode } from '../signInNativeUser.ts'
import type { LoginPage } from './localPage.ts'
import { labelOf, providerUrl } from './provider.ts'
import { completeVisit, type PageResult, redirect, returnWithCode, type Visit } from './visit.ts'

/** GET and POST /login: the password of a user of the pool, then an MFA code, or the choice of an identity provider. */
export async function openLogin(context: PoolContext, visit: Visit): Promise<PageResult> {
  const page = describeLogin(context, visit)
  const { form } = visit
  const [onlyProvider, ...others] = page.providers
  if (!form)
    return { page: !page.hasPasswordForm && onlyProvider && !others.length ? redirect(onlyProvider.url) : page }

  const continued = form.has('continue') ? continuableSession(context, visit) : undefined
  if (continued) return returnWithCode(context, visit, continued)
  if (!page.hasPasswordForm) return { page }
  const username = form.get('username')?.trim() ?? ''
  const session = form.get('session')
  const outcome =
    session === null
      ? await signInNativeUser(context, username, form.get('password') ?? '')
      : await submitMfaCode(context, session, form.get('code')?.trim() ?? '')
  if (!('user' in outcome)) return { page: { ...page, username, ...outcome } }
  return completeVisit(context, visit, outcome.user, 'COGNITO')
}

function describeLogin(context: PoolContext, visit: Visit): LoginPage {
  const { settings } = context
  const continued = continuableSession(context, visit)
  return {
    page: 'login',
    action: `/login?${visit.params}`,
    returnsTo: visit.address.redirectUri,
    username: visit.request.loginHint,
    hasPasswordForm: settings.supportedIdentityProviders.includes('COGNITO'),
    providers: supportedProviders(settings).map(({ ProviderName }) => ({
      name: ProviderName,
      label: labelOf(ProviderName),
      url: providerUrl(ProviderName, visit.params),
    })),
    ...(continued && { signedInAs: continued.user.attributes.email ?? continued.user.username }),
  }
}

/** Returns the browser's session, unless the app wants the user to authenticate again. */
function continuableSession(context: PoolContext, visit: Visit): SignedInSession | undefined {
  const signedIn = findDomainSession(context, visit.sessionId)
  const isAsked = visit.request.prompts.includes('login')
  return signedIn && !isAsked && isAcceptable(context, signedIn, visit.request) ? signedIn : undefined
}
