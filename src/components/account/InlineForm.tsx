import type { ComponentProps, ReactNode } from 'react'
import type { AuthErrorCode } from '../../errors.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { Button } from '../shared/Button.tsx'
import { FormActions } from '../shared/FormActions.tsx'
import { FormError } from '../shared/FormError.tsx'

interface InlineFormProps {
  label: string
  step: {
    formProps: ComponentProps<'form'>
    isPending: boolean
    error: { code: AuthErrorCode; message: string } | undefined
  }
  submit: string
  onCancel: () => void
  children: ReactNode
}

/** Renders a form in place of the value that it changes. */
export function InlineForm({ label, step, submit, onCancel, children }: InlineFormProps) {
  const { cancel } = useAccountMessages()
  return (
    <form
      className="pg-form"
      {...step.formProps}
      aria-label={label}
      onKeyDown={(event) => {
        // While text is being composed, Escape ends only that.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        // Otherwise it closes a dialog around the kit, too.
        event.preventDefault()
        onCancel()
      }}
    >
      <FormError error={step.error} />
      {children}
      <FormActions
        isPending={step.isPending}
        submit={submit}
        secondary={<Button onClick={onCancel}>{cancel}</Button>}
      />
    </form>
  )
}
