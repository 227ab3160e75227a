import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Confirmation, type DestructiveAction } from './Confirmation.tsx'
import { RowButton } from './RowButton.tsx'

interface RowActionsProps {
  /** The row's name. Empty for an action that isn't about a row. */
  name: string
  actions?: ReactNode
  /** An action after the others, which asks for confirmation. */
  destructive?: DestructiveAction | false | undefined
}

/** Renders the actions of a row, or in their place the question before the one that can't be undone. */
export function RowActions({ name, actions, destructive }: RowActionsProps) {
  const { isAsking, ask, cancel, buttons } = useQuestion(Boolean(destructive))
  if (isAsking && destructive) return <Confirmation action={destructive} name={name} onCancel={cancel} />
  if (!actions && !destructive) return null
  return (
    <div className="pg-row-actions" ref={buttons}>
      {actions}
      {destructive && (
        <RowButton
          label={destructive.label}
          name={name}
          isDestructive
          icon={destructive.icon ?? 'trash'}
          isBlocked={destructive.isBlocked}
          onClick={ask}
        />
      )}
    </div>
  )
}

/** Holds whether the actions ask for confirmation. Canceling moves the focus back to the button that asked. */
function useQuestion(isPossible: boolean) {
  const [question, setQuestion] = useState<'none' | 'asking' | 'canceled'>('none')
  const buttons = useRef<HTMLDivElement>(null)
  if (!isPossible && question !== 'none') setQuestion('none')
  useEffect(() => {
    if (question === 'canceled') buttons.current?.querySelector<HTMLElement>('[data-tone=danger]')?.focus()
  }, [question])
  return {
    isAsking: question === 'asking',
    ask: () => setQuestion('asking'),
    cancel: () => setQuestion('canceled'),
    buttons,
  }
}
