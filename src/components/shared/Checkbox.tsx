import type { ReactNode } from 'react'

interface CheckboxProps {
  /** Name in the form's values. */
  name: string
  defaultChecked?: boolean
  children: ReactNode
}

/** Renders a checkbox with its label. */
export function Checkbox({ name, defaultChecked = false, children }: CheckboxProps) {
  return (
    <label className="pg-checkbox label-customizable">
      <input type="checkbox" className="pg-choice-input" name={name} defaultChecked={defaultChecked} />
      {children}
    </label>
  )
}
