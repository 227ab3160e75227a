import { useState } from 'react'
import type { AttributeState } from '../flows/profile.ts'

/** One attribute: shown, edited, or waiting for the code that proves it. */
export interface AttributeEdit {
  /** `undefined`: it is shown. */
  state: AttributeState | undefined
  go: (next: AttributeState) => void
  start: () => void
  cancel: () => void
}

/** @param onSaved It has another value now, or may have: read it again. */
export function useAttributeEdit(attribute: string, onSaved: () => void): AttributeEdit {
  const [state, setState] = useState<AttributeState>()
  return {
    state,
    go: (next) => {
      setState(next)
      if (next.step !== 'edit') onSaved()
    },
    start: () => setState({ step: 'edit', attribute }),
    cancel: () => setState(undefined),
  }
}
