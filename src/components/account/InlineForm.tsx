import type { ComponentProps, ReactNode } from 'react'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useComponents } from '../shared/components.ts'
import { LinkButton } from '../shared/LinkButton.tsx'

interface InlineFormProps {
  label: string
  step: { formProps: ComponentProps<'form'>; isPending: boolean; error: { message: string } | undefined }
  submit: string
  onCancel: () => void
  children: ReactNode
}

/** Renders a form in place of the value that it changes. */
export function InlineForm({ label, step, submit, onCancel, children }: InlineFormProps) {
  const { cancel } = useAccountMessages()
  const { Alert, Submit } = useComponents()
  return (
    <form className="pg-form" {...step.formProps} aria-label={label}>
      {children}
      <Submit isPending={step.isPending}>{submit}</Submit>
      <Alert tone="error">{step.error?.message}</Alert>
      <LinkButton onClick={onCancel}>{cancel}</LinkButton>
    </form>
  )
}
