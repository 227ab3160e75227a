import type { LocalPool, Message } from 'poolgate/local'
import { useState, useSyncExternalStore } from 'react'
import { fillIn } from './fillIn.ts'

/** Lists the messages that the local pool sent, newest first, with buttons that use their codes. */
export function Outbox({ pool }: { pool: LocalPool }) {
  const { outbox } = pool
  const messages = useSyncExternalStore(outbox.subscribe, () => outbox.messages)
  const [note, setNote] = useState('')
  const useCode = (message: Message) => {
    setNote(fillIn(valuesOf(message)) ? '' : 'No form asks for it right now.')
  }
  const openLink = async (link: string) => {
    const response = await pool.fetch(link)
    setNote(response.ok ? 'Opened the link.' : "The link didn't work.")
  }
  return (
    <section className="tool outbox" data-mail={messages.length > 0} aria-labelledby="outbox-title">
      <div className="title">
        <h2 id="outbox-title">Outbox</h2>
        {messages.length > 0 && (
          <button type="button" className="quiet" onClick={() => outbox.clear()}>
            Clear
          </button>
        )}
      </div>
      {messages.length === 0 ? (
        <p>No messages yet. The emails and text messages that the pool sends appear here.</p>
      ) : (
        <ol className="messages">
          {[...messages].reverse().map((message) => (
            <li key={message.id}>
              <MessageText message={message} />
              {message.link ? (
                <button type="button" className="plain" onClick={() => void openLink(message.link ?? '')}>
                  Open link
                </button>
              ) : (
                <button type="button" className="plain" onClick={() => useCode(message)}>
                  {message.kind === 'invitation' ? 'Use password' : 'Use code'}
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
      <p role="status" className="note">
        {note}
      </p>
    </section>
  )
}

function MessageText({ message }: { message: Message }) {
  const { medium, destination, sentAt, link, code, kind, subject } = message
  return (
    <div className="message">
      <p className="message-head">
        <span>
          {medium === 'SMS' ? 'Text message' : 'Email'} to <bdi>{destination}</bdi>
        </span>
        <time dateTime={new Date(sentAt).toISOString()}>{timeOf(sentAt)}</time>
      </p>
      <p className="message-subject">{subject ?? SUBJECTS[kind]}</p>
      {link ? (
        <p>Open the link to confirm your account.</p>
      ) : (
        <p>
          {kind === 'invitation' ? 'Your temporary password is' : 'Your code is'} <code>{code}</code>
        </p>
      )}
    </div>
  )
}

const SUBJECTS: Record<Message['kind'], string> = {
  signUp: 'Confirm your account',
  resendCode: 'Confirm your account',
  forgotPassword: 'Reset your password',
  adminReset: 'Reset your password',
  invitation: 'You have an account',
  mfa: 'Your sign-in code',
  oneTimePassword: 'Your sign-in code',
  verifyAttribute: 'Confirm your new address',
}

const valuesOf = ({ kind, code }: Message) => (kind === 'invitation' ? { password: code } : { code })

const timeOf = (time: number) => new Date(time).toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit' })
