import { isHostedCopy } from './address.ts'

/** Says what the kit is and what it can do. */
export function Intro() {
  return (
    <section className="tool" id="what">
      <h2>What this is</h2>
      <p>
        React components and hooks for sign-in, sign-up, password reset, two-step verification, passkeys, identity
        providers and the account page. The form is the real one, part of this page: no redirect.
      </p>
      <p>
        Its user pool runs in your browser, as strict as Amazon Cognito’s. No AWS account, no server, no real messages.
      </p>
      {isHostedCopy && (
        <p>
          <a href="storybook/index.html">Every state of every component</a>
        </p>
      )}
    </section>
  )
}
