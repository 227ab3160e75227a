import { type RefObject, useEffect, useRef } from 'react'

/**
 * Returns a controller that aborts when the component unmounts; `onUnmount` then runs. React's StrictMode mounts again immediately: that
 * doesn't count.
 */
export function useAbortOnUnmount(onUnmount?: () => void): RefObject<AbortController> {
  const controllerRef = useRef(new AbortController())
  useEffect(() => {
    if (controllerRef.current.signal.aborted) controllerRef.current = new AbortController()
    const controller = controllerRef.current
    return () => {
      controller.abort()
      queueMicrotask(() => {
        if (controllerRef.current === controller) onUnmount?.()
      })
    }
  }, [onUnmount])
  return controllerRef
}
