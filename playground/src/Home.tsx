import { SignOutButton } from 'poolgate'
import type { User } from 'poolgate/client'
import { linkTo } from './address.ts'

/** What somebody sees who is signed in. */
export function Home({ user }: { user: User }) {
  return (
    <section className="home">
      <h1>
        Hello {typeof user.claims.given_name === 'string' ? user.claims.given_name : (user.email ?? user.username)}
      </h1>
      <p>You are signed in. Reload the page, and you still are.</p>
      <dl className="demo">
        <dt>Email</dt>
        <dd>{user.email ?? 'none'}</dd>
        <dt>User</dt>
        <dd>{user.sub}</dd>
      </dl>
      <p>
        <a {...linkTo('/account/profile')}>Your account</a>: profile, password, second factors, devices, sessions.
      </p>
      <div className="actions">
        <SignOutButton />
        <SignOutButton global />
      </div>
    </section>
  )
}
