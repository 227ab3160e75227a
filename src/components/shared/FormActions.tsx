import type { ReactNode } from 'react'
import { useComponents } from './components.ts'

interface FormActionsProps {
  isPending: boolean
  submit: string
  /** Whether what the form does can't be undone. Default: `false`. */
  isDestructive?: boolean | undefined
  /** Another button, next to the submit button. */
  secondary?: ReactNode
}

/** Renders the buttons of a form. */
export function FormActions({ isPending, submit, isDestructive, secondary }: FormActionsProps) {
  const { Submit } = useComponents()
  const button = (
    <Submit isPending={isPending} isDestructive={isDestructive}>
      {submit}
    </Submit>
  )
  if (!secondary) return button
  return (
    <div className="pg-actions">
      {button}
      {secondary}
    </div>
  )
}
