import { useState } from 'react'
import type { AttributeState } from '../../flows/account/profile.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { attributeEditKey } from './accountQueries.ts'

/** The edit of one attribute. */
export interface AttributeEdit {
  /** `undefined` while the attribute is only shown. */
  state: AttributeState | undefined
  onNext: (next: AttributeState) => void
  start: () => void
  cancel: () => void
}

/**
 * Holds the state of one attribute's edit. A new address that waits for its code survives a visit to another screen.
 *
 * @param onSaved Called when the attribute has, or may have, a new value.
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
