import { fill } from '../messages/fill.ts'

interface RowButtonProps {
  /** `Forget {name}`: the name makes the button tell itself from those of the other rows. */
  label: string
  name: string
  isPending?: boolean
  onClick: () => void
}

/** What can be done with one thing of a list. Shows the label without the name, which the row shows already. */
export function RowButton({ label, name, isPending = false, onClick }: RowButtonProps) {
  return (
    <button
      type="button"
      className="pg-link"
      aria-label={fill(label, { name })}
      aria-disabled={isPending}
      onClick={() => {
        if (!isPending) onClick()
      }}
    >
      {label.replace(/\s*\{name\}\s*/, ' ').trim()}
    </button>
  )
}
