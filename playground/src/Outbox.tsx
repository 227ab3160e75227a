import type { LocalPool } from 'poolgate/local'
import { useSyncExternalStore } from 'react'

/** Lists the messages that the local pool sent, newest first, with their codes. */
export function Outbox({ outbox }: { outbox: LocalPool['outbox'] }) {
  const messages = useSyncExternalStore(outbox.subscribe, () => outbox.messages)
  return (
    <section className="tool" aria-labelledby="outbox-title">
      <h2 id="outbox-title">Outbox</h2>
      {messages.length === 0 ? (
        <p>No messages yet. The codes that the pool sends appear here.</p>
      ) : (
        <ol className="messages">
          {[...messages].reverse().map((message) => (
            <li key={message.id}>
              <span>
                {message.medium === 'SMS' ? 'Text message' : 'Email'} to <bdi>{message.destination}</bdi>
              </span>
              <code>{message.code}</code>
            </li>
          ))}
        </ol>
      )}
      {messages.length > 0 && (
        <button type="button" className="plain" onClick={() => outbox.clear()}>
          Clear
        </button>
      )}
    </section>
  )
}
