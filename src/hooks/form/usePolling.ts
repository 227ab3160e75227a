import { useEffect, useRef } from 'react'

/** Milliseconds between two polls while the page is visible. */
const INTERVAL = 5_000

/** Polls every 5 s while the page is visible, and when the user returns to it. */
export function usePolling(poll: () => void): void {
  const latest = useRef(poll)
  useEffect(() => {
    latest.current = poll
  })
  useEffect(() => {
    const pollIfVisible = () => {
      if (document.visibilityState === 'visible') latest.current()
    }
    const timer = setInterval(pollIfVisible, INTERVAL)
    document.addEventListener('visibilitychange', pollIfVisible)
    window.addEventListener('focus', pollIfVisible)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', pollIfVisible)
      window.removeEventListener('focus', pollIfVisible)
    }
  }, [])
}
