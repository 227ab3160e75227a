import type { ComponentProps, ReactNode } from 'react'
import type { AuthErrorCode } from '../../errors.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useComponents } from '../shared/components.ts'
import { FormError } from '../shared/FormError.tsx'
import { LinkButton } from '../shared/LinkButton.tsx'

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
  const { Submit } = useComponents()
  return (
    <form
      className="pg-form"
      {...step.formProps}
      aria-label={label}
      onKeyDown={({ key, nativeEvent }) => {
        // While text is being composed, Escape ends only that.
        if (key === 'Escape' && !nativeEvent.isComposing) onCancel()
      }}
    >
      {children}
      <Submit isPending={step.isPending}>{submit}</Submit>
      <FormError error={step.error} />
      <LinkButton onClick={onCancel}>{cancel}</LinkButton>
    </form>
  )
}
