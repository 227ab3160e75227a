import type { ReactNode } from 'react'

interface CheckboxProps {
  /** The step's `choice` of this name. */
  choice: { name: string }
  defaultChecked?: boolean
  children: ReactNode
}

/** Renders a checkbox with its label. */
export function Checkbox({ choice, defaultChecked = false, children }: CheckboxProps) {
  return (
    <label className="pg-checkbox label-customizable">
      <input type="checkbox" className="pg-choice-input" {...choice} defaultChecked={defaultChecked} />
      <span>{children}</span>
    </label>
  )
}
