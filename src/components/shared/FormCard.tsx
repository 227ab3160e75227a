import { type ComponentProps, type ReactNode, useId } from 'react'
import type { AuthErrorCode } from '../../errors.ts'
import { useComponents } from './components.ts'
import { FormActions } from './FormActions.tsx'
import { FormError } from './FormError.tsx'
import { ScreenCard } from './ScreenCard.tsx'

interface FormCardProps {
  title: string
  /** What happened before this step, or why it is here. */
  notice?: ReactNode
  tone?: 'success' | 'info' | undefined
  explanation?: ReactNode
  step: {
    formProps: ComponentProps<'form'>
    isPending: boolean
    error: { code: AuthErrorCode; message: string } | undefined
  }
  /** The label of the submit button. Without it, the form has buttons of its own. */
  submit?: string | undefined
  /** Whether what the form does can't be undone. Default: `false`. */
  isDestructive?: boolean
  /** Another button, next to the submit button. */
  secondary?: ReactNode
  /** Shows below the buttons: what the user agrees to. */
  terms?: ReactNode
  links?: ReactNode
  /** Shows above and below the form. */
  above?: ReactNode
  below?: ReactNode
  children?: ReactNode
}

/** Renders a step that has a form: heading, error, notice or explanation, fields, buttons and links. */
export function FormCard(props: FormCardProps) {
  const { title, notice, tone = 'info', explanation, step, submit, links, above, below, children } = props
  const { isDestructive, secondary, terms } = props
  const { Alert } = useComponents()
  const id = useId()
  const titleId = `${id}title`
  const aboutId = `${id}about`
  const hasAbout = Boolean(notice || explanation)
  return (
    <ScreenCard title={title} titleId={titleId} links={links}>
      {above}
      <form
        className="pg-form"
        {...step.formProps}
        aria-labelledby={titleId}
        aria-describedby={hasAbout ? aboutId : undefined}
      >
        <FormError error={step.error} />
        {notice && (
          <Alert tone={tone} id={aboutId}>
            {notice}
          </Alert>
        )}
        {explanation && (
          <p className="pg-text textDescription-customizable" id={notice ? undefined : aboutId}>
            {explanation}
          </p>
        )}
        {children}
        {submit && (
          <FormActions isPending={step.isPending} submit={submit} isDestructive={isDestructive} secondary={secondary} />
        )}
        {terms && <div className="pg-terms">{terms}</div>}
      </form>
      {below}
    </ScreenCard>
  )
}
