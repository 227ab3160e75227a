import type { ReactNode } from 'react'

interface CheckboxProps {
  /** Of the answer's member. */
  name: string
  defaultChecked?: boolean
  children: ReactNode
}

/** Yes or no, beside its words. */
export function Checkbox({ name, defaultChecked = false, children }: CheckboxProps) {
  return (
    <label className="pg-checkbox label-customizable">
      <input type="checkbox" className="pg-choice-input" name={name} defaultChecked={defaultChecked} />
      {children}
    </label>
  )
}
