import { useEffect, useRef } from 'react'
import type { AuthErrorCode } from '../../errors.ts'
import { useComponents } from './components.ts'

/** Renders the error of a form as a whole, above its fields, and scrolls to it. After a refusal for lack of a recent authentication, the form to reauthenticate shows instead. */
export function FormError({ error }: { error: { code: AuthErrorCode; message: string } | undefined }) {
  const { Alert } = useComponents()
  const place = useRef<HTMLSpanElement>(null)
  const message = error?.code !== 'reauthenticationRequired' && error?.message
  useEffect(() => {
    if (message) place.current?.scrollIntoView({ block: 'nearest' })
  }, [message])
  return (
    <>
      <span ref={place} className="pg-hidden" />
      <Alert tone="error">{message}</Alert>
    </>
  )
}
