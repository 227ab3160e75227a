import type { AuthFlow } from 'poolgate/client'
import { type FormEvent, useState } from 'react'
import { type RealPool, realPool } from './realPool.ts'

interface ConnectionProps {
  real: RealPool | undefined
  /** @throws {TypeError} if an id is malformed. */
  onConnect: (pool: RealPool) => void
  onDisconnect: () => void
}

/** Connects the app to a user pool at AWS, or back to the pool in the page. */
export function Connection({ real, onConnect, onDisconnect }: ConnectionProps) {
  const [error, setError] = useState('')
  const connect = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const value = (name: string) => String(data.get(name) ?? '').trim()
    try {
      const flow = { authFlow: value('authFlow') as AuthFlow }
      onConnect(realPool(value('userPoolId'), value('clientId'), value('endpoint'), flow, value('storage')))
      setError('')
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : "That didn't work.")
    }
  }
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
          <form className="connection" onSubmit={connect}>
            <label>
              User pool id <input name="userPoolId" required placeholder="eu-west-1_Ab12Cd34E" autoComplete="off" />
            </label>
            <label>
              App client id <input name="clientId" required placeholder="1example23456789" autoComplete="off" />
            </label>
            <label>
              Endpoint, if not AWS's own <input name="endpoint" type="url" autoComplete="off" />
            </label>
            <label>
              Authentication flow{' '}
              <select name="authFlow">
                <option value="USER_SRP_AUTH">Password by SRP (USER_SRP_AUTH)</option>
                <option value="USER_PASSWORD_AUTH">Password (USER_PASSWORD_AUTH)</option>
                <option value="USER_AUTH">Choice-based (USER_AUTH)</option>
                <option value="CUSTOM_WITH_SRP">Password, then custom challenges (CUSTOM_AUTH)</option>
                <option value="CUSTOM_WITHOUT_SRP">Custom challenges (CUSTOM_AUTH)</option>
              </select>
            </label>
            <label>
              Keep the session{' '}
              <select name="storage">
                <option value="tab">In this tab</option>
                <option value="browser">In this browser, for all tabs</option>
              </select>
            </label>
            <button type="submit" className="plain">
              Connect
            </button>
            <p role="alert">{error}</p>
          </form>
        </details>
      )}
    </section>
  )
}
