/** Renders empty buttons while the code of the real ones loads, as large as they are, so that nothing moves. */
export function OtherMethodsPlaceholder({ count }: { count: number }) {
  return (
    <div aria-hidden="true">
      <p className="pg-divider">{NO_TEXT}</p>
      <div className="pg-providers">
        <p className="pg-providers-title">{NO_TEXT}</p>
        {Array.from({ length: count }, (_, index) => (
          <div key={index} className="pg-provider" />
        ))}
      </div>
      <p className="pg-legal">{NO_TEXT}</p>
    </div>
  )
}

const NO_TEXT = '\u00a0'
