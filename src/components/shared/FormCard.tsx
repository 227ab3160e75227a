import { type ComponentProps, type ReactNode, useContext, useId } from 'react'
import { LogoContext, useComponents } from './components.ts'
import { useHeadingLevel } from './Screen.tsx'

interface FormCardProps {
  title: string
  /** Why the form is here, or what has happened before it. */
  notice?: ReactNode
  tone?: 'success' | 'info' | undefined
  explanation?: ReactNode
  step: { formProps: ComponentProps<'form'>; isPending: boolean; error: { message: string } | undefined }
  submit: string
  links?: ReactNode
  children: ReactNode
}

/** A step that asks something: heading, what to know, fields, button, ways on. */
export function FormCard({ title, notice, tone = 'info', explanation, step, submit, links, children }: FormCardProps) {
  const { Alert, Card, Submit } = useComponents()
  const headingLevel = useHeadingLevel()
  const logo = useContext(LogoContext)
  const id = useId()
  return (
    <Card title={title} titleId={`${id}title`} headingLevel={headingLevel} links={links} logo={logo}>
      <form
        className="pg-form"
        {...step.formProps}
        aria-labelledby={`${id}title`}
        {...((notice || explanation) && { 'aria-describedby': `${id}about` })}
      >
        {notice && (
          <Alert tone={tone} id={`${id}about`}>
            {notice}
          </Alert>
        )}
        {explanation && (
          <p className="pg-text textDescription-customizable" {...(!notice && { id: `${id}about` })}>
            {explanation}
          </p>
        )}
        {children}
        <Submit isPending={step.isPending}>{submit}</Submit>
        <Alert tone="error">{step.error?.message}</Alert>
      </form>
    </Card>
  )
}
