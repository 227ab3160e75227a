import { useEffect, useRef } from 'react'
import type { AuthErrorCode } from '../../errors.ts'
import { useComponents } from './components.ts'

/**
 * Renders the error of a form as a whole, above its fields, scrolls to it, and moves the focus there from a field of the form. After a refusal
 * for lack of a recent authentication, the form to reauthenticate shows instead.
 */
export function FormError({ error }: { error: { code: AuthErrorCode; message: string } | undefined }) {
  const { Alert } = useComponents()
  const place = useRef<HTMLSpanElement>(null)
  const message = error?.code !== 'reauthenticationRequired' && error?.message
  useEffect(() => {
    if (message && place.current) showError(place.current)
  }, [message])
  return (
    <>
      <span ref={place} className="pg-hidden" />
      <Alert tone="error">{message}</Alert>
    </>
  )
}

/** A field that the error pushes down must not keep the focus, an invalid one included: it would move while the user types. */
function showError(place: HTMLElement): void {
  place.scrollIntoView({ block: 'nearest' })
  const alert = place.nextElementSibling as HTMLElement | null
  const { activeElement } = place.getRootNode() as Document | ShadowRoot
  if (!alert || !activeElement?.matches('input, select') || !place.closest('form')?.contains(activeElement)) return
  alert.tabIndex = -1
  alert.focus({ preventScroll: true })
}
