import { lazy, Suspense, useRef, useState } from 'react'
import { useStepMessages } from '../../hooks/useStepMessages.ts'
import { Announcement } from './Announcement.tsx'
import { useComponents } from './components.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Icon } from './Icon.tsx'

/** Without its QR code, the key can still be copied. */
const QrCode = lazy(() => import('./QrCode.tsx').catch(() => ({ default: () => null })))

/**
 * Renders step 1 of 2, the key of an authenticator app: as a QR code, as a link on touch screens, and as text to copy. Then the
 * heading of step 2, whose field follows.
 */
export function TotpKey({ secret, uri }: { secret: string; uri: string }) {
  const text = useStepMessages().setUpTotp
  return (
    <div className="pg-totp">
      <Step number={1} text={text.scan} />
      <div className="pg-qr-box">
        <ErrorBoundary fallback={() => null}>
          <Suspense fallback={null}>
            <QrCode value={uri} title={text.picture} />
          </Suspense>
        </ErrorBoundary>
      </div>
      <p className="pg-open-app">
        <a className="pg-link" href={uri}>
          {text.open}
        </a>
      </p>
      <details className="pg-disclosure">
        <summary className="pg-link">
          <span>{text.cannotScan}</span> <Icon name="chevron" />
        </summary>
        <KeyText secret={secret} />
      </details>
      <Step number={2} text={text.enter} />
    </div>
  )
}

function Step({ number, text }: { number: number; text: string }) {
  return (
    <p className="pg-step">
      <span className="pg-step-number">{number}</span> <span>{text}</span>
    </p>
  )
}

/** Renders the key as text, with a button that copies it. */
function KeyText({ secret }: { secret: string }) {
  const text = useStepMessages().setUpTotp
  const { Alert } = useComponents()
  const key = useRef<HTMLElement>(null)
  const [copying, setCopying] = useState<'done' | 'denied'>()
  const copy = async () => {
    setCopying(undefined)
    // Of the window that the user is in: another one may not write to the clipboard.
    const window = key.current?.ownerDocument.defaultView
    try {
      await window?.navigator.clipboard.writeText(secret)
      setCopying('done')
    } catch {
      if (key.current) window?.getSelection()?.selectAllChildren(key.current)
      setCopying('denied')
    }
  }
  return (
    <>
      <p className="pg-key-title">{text.key}</p>
      <div className="pg-key-box">
        <code ref={key} className="pg-key" dir="ltr" translate="no">
          {secret.match(/.{1,4}/g)?.map((group, index) => (
            <span key={index} className="pg-key-group">
              {group}
            </span>
          ))}
        </code>
        <button type="button" className="pg-copy" aria-label={text.copy} onClick={() => void copy()}>
          <Icon name={copying === 'done' ? 'check' : 'copy'} />
        </button>
      </div>
      <Announcement>{copying === 'done' && text.copied}</Announcement>
      <Alert tone="info">{copying === 'denied' && text.notCopied}</Alert>
    </>
  )
}
