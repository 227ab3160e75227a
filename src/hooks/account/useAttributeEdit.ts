import { useState } from 'react'
import type { AttributeState } from '../../flows/account/profile.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { attributeEditKey } from './accountQueries.ts'

/** One attribute: shown, edited, or waiting for the code that proves it. */
export interface AttributeEdit {
  /** `undefined`: it is shown. */
  state: AttributeState | undefined
  onNext: (next: AttributeState) => void
  start: () => void
  cancel: () => void
}

/**
 * An address that waits for its code still does when the person comes back from another screen.
 *
 * @param onSaved It has another value now, or may have: read it again.
 */
export function useAttributeEdit(attribute: string, onSaved: () => void): AttributeEdit {
  const { flow, queryClient } = usePoolgate()
  const queryKey = attributeEditKey(flow.session, attribute)
  const [state, setState] = useState(() => queryClient.getQueryData<AttributeState>(queryKey))
  const show = (next: AttributeState | undefined) => {
    setState(next)
    if (next?.step === 'verify') queryClient.setQueryData(queryKey, next)
    else queryClient.removeQueries({ queryKey })
  }
  return {
    state,
    onNext: (next) => {
      show(next)
      if (next.step !== 'edit') onSaved()
    },
    start: () => show({ step: 'edit', attribute }),
    cancel: () => show(undefined),
  }
}
