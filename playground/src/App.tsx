import { AuthEventFeedback, AuthScreen, type AuthScreenProps, UserButton } from 'poolgate'
import { useEffect } from 'react'
import { Account, isAccountPath } from './Account.tsx'
import { linkTo, linkToSection, navigate, usePath } from './address.ts'
import { Home } from './Home.tsx'
import { NotFound } from './NotFound.tsx'

type Screen = Pick<AuthScreenProps, 'initialScreen' | 'signInMethods'>

/** Shows the page for the current address. On a small screen, the masthead leads to what is below the form. Only start page and account require sign-in. */
export function App({ screen }: { screen: Screen }) {
  const path = usePath()
  useEffect(() => {
    document.title = titleOf(path)
  }, [path])
  return (
    <>
      <header className="masthead">
        <a className="brand" lang="en" {...linkTo('/')}>
          Poolgate
        </a>
        <p className="tagline" lang="en">
          Sign-in for Amazon Cognito user pools, as React components
        </p>
        <nav className="jumps" aria-label="On this page" lang="en">
          <a {...linkToSection('what')}>What it can do</a>
          <a {...linkToSection('try')}>Try it</a>
          <a {...linkToSection('code')}>Code</a>
        </nav>
        <div className="user">
          <UserButton onManageAccount={() => navigate('/account/profile')} />
        </div>
      </header>
      <main className="stage" data-account={isAccountPath(path)}>
        <Page path={path} screen={screen} />
      </main>
    </>
  )
}

function Page({ path, screen }: { path: string; screen: Screen }) {
  if (path === '/was-this-you') {
    return <AuthEventFeedback headingLevel={1} onChangePassword={() => navigate('/account/password')} />
  }
  if (path !== '/' && !isAccountPath(path)) return <NotFound path={path} />
  return (
    <AuthScreen headingLevel={1} {...screen}>
      {(user) => (isAccountPath(path) ? <Account path={path} /> : <Home user={user} />)}
    </AuthScreen>
  )
}

function titleOf(path: string): string {
  if (isAccountPath(path)) return 'Your account · Poolgate'
  return path === '/' || path === '/was-this-you' ? 'Poolgate' : 'Page not found · Poolgate'
}
