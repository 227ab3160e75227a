import { useEffect, useRef } from 'react'

/** Milliseconds between two looks while the page is in sight. */
const INTERVAL = 5_000

/** Looks again and again for something that happens elsewhere: every few seconds, and whenever the person comes back to the page. */
export function usePolling(look: () => void): void {
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  useEffect(() => {
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') latest.current()
    }
    const timer = setInterval(lookIfSeen, INTERVAL)
    document.addEventListener('visibilitychange', lookIfSeen)
    window.addEventListener('focus', lookIfSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', lookIfSeen)
      window.removeEventListener('focus', lookIfSeen)
    }
  }, [])
}
