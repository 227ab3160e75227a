import { usePoolgate } from '../hooks/poolgateContext.ts'

/** A card that is on its way. Takes the focus that its content will have. */
export function Loading() {
  const { messages } = usePoolgate()
  return (
    <div className="pg-card" aria-busy="true">
      <p className="pg-loading" role="status" tabIndex={-1}>
        <span className="pg-hidden">{messages.loading}</span>
      </p>
    </div>
  )
}
