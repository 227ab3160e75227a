import { createContext, useContext, useEffect, useRef } from 'react'
import { usePoolgate } from './poolgateContext.ts'

/** Whether the forms below are hidden, though mounted. */
export const HiddenContext = createContext(false)

/** Reports that a step shows, once while it stays the same. Anything but a name isn't reported. */
export function useStepEvent(step: unknown): void {
  const { onEvent } = usePoolgate()
  const shown = useContext(HiddenContext) ? undefined : step
  const reported = useRef<unknown>(undefined)
  useEffect(() => {
    // StrictMode runs effects twice.
    if (reported.current === shown) return
    reported.current = shown
    if (typeof shown === 'string') onEvent({ type: 'step', step: shown })
  }, [shown, onEvent])
}
