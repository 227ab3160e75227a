import { SignOutButton } from 'poolgate'
import type { User } from 'poolgate/client'

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
      <div className="actions">
        <SignOutButton />
        <SignOutButton everywhere />
      </div>
    </section>
  )
}
