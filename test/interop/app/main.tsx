import { AuthScreen, PoolgateProvider, type ProviderChoice, SignOutButton } from 'poolgate'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { PoolAddress } from '../../support/servePool.ts'

declare global {
  interface Window {
    /** The pool of the test, which it sets in each document. */
    poolAddress?: PoolAddress
  }
}

/** COGNITO is the domain's own login page. */
const providers: readonly ProviderChoice[] = [
  'Google',
  { name: 'Acme', label: 'Acme Inc.' },
  { name: 'COGNITO', label: 'a password' },
]

function App({ endpoint, userPoolId, clientId }: PoolAddress) {
  return (
    <PoolgateProvider
      userPoolId={userPoolId}
      clientId={clientId}
      endpoint={endpoint}
      domain={endpoint}
      providers={providers}
      redirectUri={`${location.origin}/callback`}
      signOutUri={`${location.origin}/`}
    >
      <AuthScreen signInMethods={['form', 'providers', 'companyEmail']}>
        {({ email }) => (
          <>
            <h1>Signed in as {email}</h1>
            <SignOutButton />
          </>
        )}
      </AuthScreen>
    </PoolgateProvider>
  )
}

const container = document.getElementById('root')
if (container && window.poolAddress) {
  createRoot(container).render(
    <StrictMode>
      <App {...window.poolAddress} />
    </StrictMode>,
  )
}
