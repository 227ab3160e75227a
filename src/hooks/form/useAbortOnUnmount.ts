import { type RefObject, useEffect, useRef } from 'react'

/**
 * A controller that aborts when the component is left for good, after which `forget` runs. React's
 * StrictMode unmounts and mounts again at once: that is not leaving.
 */
export function useAbortOnUnmount(forget?: () => void): RefObject<AbortController> {
  const leaving = useRef(new AbortController())
  useEffect(() => {
    if (leaving.current.signal.aborted) leaving.current = new AbortController()
    const controller = leaving.current
    return () => {
      controller.abort()
      queueMicrotask(() => {
        if (leaving.current === controller) forget?.()
      })
    }
  }, [forget])
  return leaving
}
