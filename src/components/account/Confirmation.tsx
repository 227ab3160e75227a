import { useEffect, useId, useRef } from 'react'
import type { AuthError } from '../../errors.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { interpolate } from '../../messages/interpolate.ts'
import { Button } from '../shared/Button.tsx'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import type { IconName } from '../shared/Icon.tsx'
import { accessibleName, visibleLabel } from './rowLabel.ts'

/** An action that can't be undone. In its texts, `{name}` is the placeholder of the row's name. */
export interface DestructiveAction {
  label: string
  /** A sentence that says what will happen. */
  consequence: string
  /** Default: `'trash'`. */
  icon?: IconName
  isPending: boolean
  /** Whether the request of another row is pending. */
  isBlocked?: boolean | undefined
  /** Why the last attempt failed. */
  error?: AuthError | null | undefined
  onConfirm: () => void
}

interface ConfirmationProps {
  action: DestructiveAction
  /** The row's name. */
  name: string
  onCancel: () => void
}

/** Asks before an action that can't be undone: says what will happen, and takes the focus. */
export function Confirmation({ action, name, onCancel }: ConfirmationProps) {
  const { cancel } = useAccountMessages()
  const group = useRef<HTMLFieldSetElement>(null)
  const id = useId()
  const { label, consequence, isPending, isBlocked, error, onConfirm } = action
  useEffect(() => group.current?.querySelector('button')?.focus(), [])
  return (
    <fieldset
      ref={group}
      className="pg-confirmation"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isPending) return
        // Otherwise it closes a dialog around the kit, too.
        event.preventDefault()
        onCancel()
      }}
    >
      <p className="pg-text textDescription-customizable" id={id}>
        {interpolate(consequence, { name })}
      </p>
      <ErrorAlert error={error} />
      <div className="pg-actions">
        <Button isBlocked={isPending} onClick={onCancel}>
          {cancel}
        </Button>
        <Button
          variant="danger"
          label={accessibleName(label, name)}
          isPending={isPending}
          isBlocked={isBlocked}
          onClick={({ detail }) => {
            // The second half of a double click on the button that asked doesn't confirm.
            if (detail < 2) onConfirm()
          }}
        >
          {visibleLabel(label, name)}
        </Button>
      </div>
    </fieldset>
  )
}
