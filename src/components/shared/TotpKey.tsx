import { lazy, Suspense, useRef, useState } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useComponents } from './components.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'

/** Without its QR code, the key can still be copied. */
const QrCode = lazy(() => import('./QrCode.tsx').catch(() => ({ default: () => null })))

/** Renders the key of an authenticator app: as a QR code, as a link, and as text to copy. */
export function TotpKey({ secret, uri }: { secret: string; uri: string }) {
  const { messages } = usePoolgate()
  const { Alert } = useComponents()
  const key = useRef<HTMLElement>(null)
  const [copying, setCopying] = useState<'done' | 'denied'>()
  const text = messages.setUpTotp
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
    <div className="pg-totp">
      <div className="pg-qr-box">
        <ErrorBoundary fallback={() => null}>
          <Suspense fallback={null}>
            <QrCode value={uri} title={text.picture} />
          </Suspense>
        </ErrorBoundary>
      </div>
      <a className="pg-link" href={uri}>
        {text.open}
      </a>
      <p className="pg-key-title">{text.key}</p>
      <code ref={key} className="pg-key" dir="ltr" translate="no">
        {secret.match(/.{1,4}/g)?.map((group, index) => (
          <span key={index} className="pg-key-group">
            {group}
          </span>
        ))}
      </code>
      <button type="button" className="pg-link" onClick={() => void copy()}>
        {text.copy}
      </button>
      <Alert tone={copying === 'denied' ? 'info' : 'success'}>
        {copying && (copying === 'done' ? text.copied : text.notCopied)}
      </Alert>
    </div>
  )
}
