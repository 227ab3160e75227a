import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { type AuthContextProps, AuthProvider, useAuth } from 'react-oidc-context'
import type { PoolAddress } from '../../support/servePool.ts'

/** Renders an app as the Cognito console suggests it, until it is ready. On the callback's page this also completes the sign-in. */
function renderApp(
  { endpoint, userPoolId, clientId }: PoolAddress,
  isReady: (auth: AuthContextProps) => boolean,
): Promise<AuthContextProps> {
  const container = document.body.appendChild(document.createElement('div'))
  return new Promise((resolve, reject) => {
    function App() {
      const auth = useAuth()
      useEffect(() => {
        if (auth.error) reject(auth.error)
        else if (!auth.isLoading && isReady(auth)) resolve(auth)
      }, [auth])
      return null
    }
    createRoot(container).render(
      <AuthProvider
        authority={`${endpoint}/${userPoolId}`}
        client_id={clientId}
        redirect_uri={`${location.origin}${location.pathname}`}
        scope="openid email aws.cognito.signin.user.admin"
      >
        <App />
      </AuthProvider>,
    )
  })
}

const renderSignedIn = (address: PoolAddress) => renderApp(address, ({ isAuthenticated }) => isAuthenticated)

/** Leaves the page for the domain, which the client discovers. */
export async function startOidc(address: PoolAddress): Promise<void> {
  const auth = await renderApp(address, ({ isAuthenticated }) => !isAuthenticated)
  void auth.signinRedirect()
}

/** Completes the sign-in on the callback's page, and refreshes its tokens. */
export async function finishOidc(address: PoolAddress) {
  const { user, signinSilent } = await renderSignedIn(address)
  const refreshed = await signinSilent()
  return {
    email: user?.profile.email,
    isRefreshed: refreshed !== null && refreshed.access_token !== user?.access_token,
  }
}

/** Signs out, which leaves the page for the domain. Its /logout has a parameter of its own for where to return to. */
export async function endOidc(address: PoolAddress): Promise<void> {
  const auth = await renderSignedIn(address)
  const logoutUri = `${location.origin}${location.pathname}`
  void auth.signoutRedirect({ extraQueryParams: { client_id: address.clientId, logout_uri: logoutUri } })
}
