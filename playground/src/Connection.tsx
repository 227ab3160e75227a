import type { AuthFlow } from 'poolgate/client'
import { type FormEvent, useState } from 'react'
import { type FieldErrors, TEXT_FIELDS } from './connectionFields.ts'
import { PoolNeeds } from './PoolNeeds.tsx'
import { type RealPool, realPool } from './realPool.ts'

interface ConnectionProps {
  real: RealPool | undefined
  /** @throws {TypeError} if an id is malformed. */
  onConnect: (pool: RealPool) => void
  onDisconnect: () => void
}

/** Connects the app to a user pool at AWS, or back to the pool in the page. */
export function Connection({ real, onConnect, onDisconnect }: ConnectionProps) {
  return (
    <section className="tool">
      <h2>Your own pool</h2>
      {real ? (
        <>
          <p>
            Connected to <code>{real.userPoolId}</code>.
          </p>
          <button type="button" className="plain" onClick={onDisconnect}>
            Back to the pool in this page
          </button>
        </>
      ) : (
        <details>
          <summary>Connect to a user pool at AWS</summary>
          <PoolNeeds />
          <ConnectionForm onConnect={onConnect} />
        </details>
      )}
    </section>
  )
}

function ConnectionForm({ onConnect }: Pick<ConnectionProps, 'onConnect'>) {
  const [errors, setErrors] = useState<FieldErrors>({})
  const connect = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const value = (name: string) => String(data.get(name) ?? '').trim()
    const found = Object.fromEntries(
      TEXT_FIELDS.flatMap(({ name, check }) => {
        const error = check(value(name))
        return error ? [[name, error]] : []
      }),
    )
    setErrors(found)
    const [first] = Object.keys(found)
    if (first) {
      form.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus()
      return
    }
    const flow = { authFlow: value('authFlow') as AuthFlow }
    try {
      onConnect(realPool(value('userPoolId'), value('clientId'), value('endpoint'), flow, value('storage')))
    } catch {
      // Without an endpoint, the client needs the region that the id begins with.
      setErrors({ userPoolId: 'Enter an id that begins with an AWS region, or an endpoint.' })
    }
  }
  return (
    <form className="connection" noValidate onSubmit={connect}>
      {TEXT_FIELDS.map(({ name, label, hint, example }) => (
        <div className="field" key={name}>
          <label htmlFor={name}>{label}</label>
          <input
            id={name}
            name={name}
            placeholder={example}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-describedby={`${name}-hint ${name}-error`}
            aria-invalid={errors[name] !== undefined}
          />
          <p id={`${name}-error`} className="error">
            {errors[name]}
          </p>
          <p id={`${name}-hint`} className="hint">
            {hint}
          </p>
        </div>
      ))}
      <div className="field">
        <label htmlFor="authFlow">Authentication flow</label>
        <select id="authFlow" name="authFlow" aria-describedby="authFlow-hint">
          <option value="USER_SRP_AUTH">Password by SRP (USER_SRP_AUTH)</option>
          <option value="USER_PASSWORD_AUTH">Password (USER_PASSWORD_AUTH)</option>
          <option value="USER_AUTH">Choice-based (USER_AUTH)</option>
          <option value="CUSTOM_WITH_SRP">Password, then custom challenges (CUSTOM_AUTH)</option>
          <option value="CUSTOM_WITHOUT_SRP">Custom challenges (CUSTOM_AUTH)</option>
        </select>
        <p id="authFlow-hint" className="hint">
          The app client must allow it.
        </p>
      </div>
      <div className="field">
        <label htmlFor="storage">Keep the session</label>
        <select id="storage" name="storage">
          <option value="tab">In this tab</option>
          <option value="browser">In this browser, for all tabs</option>
        </select>
      </div>
      <button type="submit" className="plain primary">
        Connect
      </button>
    </form>
  )
}
