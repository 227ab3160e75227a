import { useId } from 'react'
import { type Entry, problemOf } from './draft.ts'

export interface ControlProps {
  entry: Entry
  label: string
  typed: string
  edit: (entry: Entry, value: string) => void
}

/** A labeled text field that shows an error if its value is invalid. */
export function TextControl({ entry, label, typed, edit }: ControlProps) {
  const id = useId()
  const problem = problemOf(entry, typed)
  return (
    <div className="control">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onChange={(event) => edit(entry, event.target.value)}
      />
      <p id={`${id}-problem`} className="problem">
        {problem && `${problem} The last valid value is used.`}
      </p>
    </div>
  )
}
