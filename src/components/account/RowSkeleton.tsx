import { usePoolgate } from '../../hooks/poolgateContext.ts'

/** Renders the placeholder of rows that are loading. Shows only if they take longer than a moment. */
export function RowSkeleton() {
  const { messages } = usePoolgate()
  return (
    <div className="pg-skeleton" role="status">
      <span className="pg-hidden">{messages.loading}</span>
      <span className="pg-skeleton-row" />
      <span className="pg-skeleton-row" />
      <span className="pg-skeleton-row" />
    </div>
  )
}
