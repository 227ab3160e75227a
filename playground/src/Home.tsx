import { SignOutButton } from 'poolgate'
import type { User } from 'poolgate/client'
import { linkTo } from './address.ts'

/** Shows who is signed in, with links to the account and buttons to sign out. */
export function Home({ user }: { user: User }) {
  return (
    <section className="home">
      <div lang="en" dir="ltr">
        <h1>
          Hello {typeof user.claims.given_name === 'string' ? user.claims.given_name : (user.email ?? user.username)}
        </h1>
        <p>You're signed in, and stay signed in when you reload the page.</p>
        <dl className="demo">
          <dt>Email</dt>
          <dd>{user.email ?? 'none'}</dd>
          <dt>User</dt>
          <dd>{user.sub}</dd>
        </dl>
        <p>
          <a {...linkTo('/account/profile')}>Your account</a>: profile, password, two-step verification, passkeys,
          devices, sessions.
        </p>
      </div>
      <div className="actions">
        <SignOutButton />
        <SignOutButton global />
      </div>
    </section>
  )
}
