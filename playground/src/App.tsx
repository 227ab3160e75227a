import { AuthEventFeedback, AuthScreen, UserButton } from 'poolgate'
import { useEffect } from 'react'
import { Account } from './Account.tsx'
import { linkTo, navigate, usePath } from './address.ts'
import { Home } from './Home.tsx'

const SIGN_IN_METHODS = ['form', 'providers', 'companyEmail'] as const

/** Shows the page for the current address. All but the page behind the links of security emails require sign-in. */
export function App() {
  const path = usePath()
  useEffect(() => {
    document.title = path.startsWith('/account') ? 'Your account · Poolgate' : 'Poolgate'
  }, [path])
  return (
    <>
      <header className="masthead">
        <a className="brand" {...linkTo('/')}>
          Poolgate
        </a>
        <p className="tagline">Sign-in for Amazon Cognito user pools</p>
        <div className="user">
          <UserButton onManageAccount={() => navigate('/account/profile')} />
        </div>
      </header>
      <main className="stage">
        {path === '/was-this-you' ? (
          <AuthEventFeedback headingLevel={1} onChangePassword={() => navigate('/account/password')} />
        ) : (
          <AuthScreen headingLevel={1} signInMethods={SIGN_IN_METHODS}>
            {(user) => (path.startsWith('/account') ? <Account path={path} /> : <Home user={user} />)}
          </AuthScreen>
        )}
      </main>
    </>
  )
}
