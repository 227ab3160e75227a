import { useEffect, useRef } from 'react'
import { usePoolgate } from './poolgateContext.ts'

/** Reports that a step shows, once while it stays the same. Anything but a name isn't reported. */
export function useStepEvent(step: unknown): void {
  const { onEvent } = usePoolgate()
  const reported = useRef<unknown>(undefined)
  useEffect(() => {
    // StrictMode runs effects twice.
    if (reported.current === step) return
    reported.current = step
    if (typeof step === 'string') onEvent({ type: 'step', step })
  }, [step, onEvent])
}
