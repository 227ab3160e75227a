import { usePoolgate } from '../../hooks/poolgateContext.ts'

interface LoadingProps {
  /** Inside of a card that is there already. */
  isBare?: boolean
}

/** A card, or its content, that is on its way. Takes the focus that the content will have. */
export function Loading({ isBare = false }: LoadingProps) {
  const { messages } = usePoolgate()
  return (
    <div className={isBare ? undefined : 'pg-card background-customizable'} aria-busy="true">
      <p className="pg-loading" role="status" tabIndex={-1}>
        <span className="pg-hidden">{messages.loading}</span>
      </p>
    </div>
  )
}
