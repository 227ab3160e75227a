import { Amplify } from 'aws-amplify'
import { fetchAuthSession, signInWithRedirect, signOut } from 'aws-amplify/auth'
import { Hub } from 'aws-amplify/utils'

/** A pool whose domain Amplify knows by its host name: Amplify always uses https. */
export interface DomainAddress {
  endpoint: string
  userPoolId: string
  clientId: string
  domain: string
}

/** Configures Amplify. On the callback's page this also completes the sign-in. */
function configureAmplify({ userPoolId, clientId, endpoint, domain }: DomainAddress): void {
  const page = `${location.origin}${location.pathname}`
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId,
        userPoolClientId: clientId,
        userPoolEndpoint: endpoint,
        loginWith: {
          oauth: {
            domain,
            scopes: ['openid', 'email', 'aws.cognito.signin.user.admin'],
            redirectSignIn: [page],
            redirectSignOut: [page],
            responseType: 'code',
          },
        },
      },
    },
  })
}

/** Leaves the page for the domain. */
export function startAmplifyRedirect(address: DomainAddress): void {
  configureAmplify(address)
  void signInWithRedirect({ provider: 'Google', customState: 'from the test' })
}

/** Completes the sign-in on the callback's page, and refreshes its tokens. */
export async function finishAmplifyRedirect(address: DomainAddress) {
  const customState = new Promise((resolve, reject) => {
    Hub.listen('auth', ({ payload }) => {
      if (payload.event === 'customOAuthState') resolve(payload.data)
      if (payload.event === 'signInWithRedirect_failure') reject(payload.data?.error)
    })
  })
  configureAmplify(address)
  const state = await customState
  const before = await fetchAuthSession()
  const after = await fetchAuthSession({ forceRefresh: true })
  return {
    state,
    email: before.tokens?.idToken?.payload.email,
    isRefreshed: String(after.tokens?.accessToken) !== String(before.tokens?.accessToken),
  }
}

/** Signs out, which leaves the page for /logout of the domain. */
export function endAmplifyRedirect(): void {
  void signOut()
}
