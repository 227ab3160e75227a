import { usePoolgate } from '../../hooks/poolgateContext.ts'

interface LoadingProps {
  /** Whether it is inside a card. Default: `false`, it is a card itself. */
  isInline?: boolean
  /** Shows below the spinner. Default: a text for screen readers only. */
  text?: string | undefined
}

/** Renders a placeholder for a card or its content. It is focusable, and the content takes over its focus. */
export function Loading({ isInline = false, text }: LoadingProps) {
  const { messages, isLanguagePending } = usePoolgate()
  return (
    <div className={isInline ? undefined : 'pg-card background-customizable'} aria-busy="true">
      <p className="pg-loading" role="status" tabIndex={-1}>
        <span className={text ? undefined : 'pg-hidden'}>{text ?? (isLanguagePending ? '' : messages.loading)}</span>
      </p>
    </div>
  )
}
