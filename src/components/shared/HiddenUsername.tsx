import type { ComponentProps } from 'react'

/** Tells password managers whose password a form is about, if the form shows no username. */
export function HiddenUsername(props: ComponentProps<'input'>) {
  return <input className="pg-hidden" {...props} />
}
