import type { ErrorPage, LoginPage, ProviderPage } from 'poolgate/local'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { type DomainPage, domainHost, leaveDomain, openDomain, useDomainPage } from './domain.ts'

/** Shows the pages of the local pool's domain, which a browser would navigate to. */
export function DomainDialog() {
  const page = useDomainPage()
  const dialog = useRef<HTMLDialogElement>(null)
  const isOpen = page !== undefined
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
  }, [isOpen])
  return (
    <dialog ref={dialog} className="domain" aria-labelledby="domain-title" onCancel={leaveDomain}>
      {page && (
        <>
          <p className="domain-address">
            <bdi>{domainHost()}</bdi>
          </p>
          <h2 id="domain-title">{titleOf(page)}</h2>
          <Content page={page} />
          <p className="domain-note">
            A page of the local pool, in place of the one at AWS or at the provider.{' '}
            <button type="button" className="plain" onClick={leaveDomain}>
              Go back
            </button>
          </p>
        </>
      )}
    </dialog>
  )
}

function titleOf(page: DomainPage): string {
  if (page.page === 'error') return 'Something went wrong'
  return page.page === 'provider' ? `Sign in with ${page.label}` : 'Sign in'
}

function Content({ page }: { page: DomainPage }) {
  switch (page.page) {
    case 'login':
      return <Login page={page} />
    case 'provider':
      return <Provider page={page} />
    case 'error':
      return <Failure page={page} />
  }
}

/** Submits a form with the values of its fields and of the pressed button. */
function PageForm({ action, error, children }: { action: string; error: string | undefined; children: ReactNode }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const values = [...new FormData(event.currentTarget, submitter)].map(([name, value]) => [name, String(value)])
    void openDomain(action, Object.fromEntries(values))
  }
  return (
    <form className="connection" method="post" onSubmit={submit}>
      <p role="alert">{error}</p>
      {children}
    </form>
  )
}

function Provider({ page }: { page: ProviderPage }) {
  const { accounts, choices, email } = page
  return (
    <PageForm action={page.action} error={page.error}>
      <fieldset className="accounts">
        <legend>Account</legend>
        {accounts.map(({ id, name, email: address }, index) => (
          <label key={id}>
            <input type="radio" name="account" value={id} defaultChecked={index === 0 && !email} />
            <span>
              {name} <small>{address}</small>
            </span>
          </label>
        ))}
        <label>
          <input type="radio" name="account" value="other" defaultChecked={email !== ''} />
          <span>Another account</span>
        </label>
        <label className="other">
          Email of the other account <input name="email" type="email" defaultValue={email} autoComplete="off" />
        </label>
      </fieldset>
      <label className="checkbox">
        <input type="checkbox" name="withholdEmail" value="yes" />
        <span>Don't share the email address</span>
      </label>
      <Choices choices={choices.filter(({ choice }) => choice === 'signIn' || choice === 'cancel')} />
      <details>
        <summary>Fail on purpose</summary>
        <div className="connection">
          <Choices choices={choices.filter(({ choice }) => choice !== 'signIn' && choice !== 'cancel')} />
        </div>
      </details>
    </PageForm>
  )
}

const Choices = ({ choices }: Pick<ProviderPage, 'choices'>) =>
  choices.map(({ choice, label }) => (
    <button
      key={choice}
      type="submit"
      name="choice"
      value={choice}
      className={choice === 'signIn' ? 'plain primary' : 'plain'}
    >
      {label}
    </button>
  ))

function Login({ page }: { page: LoginPage }) {
  if (page.mfa) {
    return (
      <PageForm action={page.action} error={page.error}>
        <input type="hidden" name="session" value={page.mfa.session} />
        <label>
          Code <input name="code" required inputMode="numeric" autoComplete="one-time-code" />
        </label>
        <button type="submit" className="plain primary">
          Continue
        </button>
      </PageForm>
    )
  }
  return (
    <>
      {page.hasPasswordForm && (
        <PageForm action={page.action} error={page.error}>
          <label>
            Username <input name="username" required defaultValue={page.username} autoComplete="username" />
          </label>
          <label>
            Password <input name="password" type="password" required autoComplete="current-password" />
          </label>
          <button type="submit" className="plain primary">
            Sign in
          </button>
        </PageForm>
      )}
      <div className="connection">
        {page.providers.map(({ name, label, url }) => (
          <button key={name} type="button" className="plain" onClick={() => void openDomain(url)}>
            Continue with {label}
          </button>
        ))}
      </div>
    </>
  )
}

function Failure({ page }: { page: ErrorPage }) {
  return (
    <>
      <p role="alert">{page.message}</p>
      <p>
        Error: <code>{page.error}</code>
      </p>
    </>
  )
}
