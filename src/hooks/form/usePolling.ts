import { useEffect, useRef } from 'react'
import { usePoolgate } from '../poolgateContext.ts'
import { usePageReturn } from '../usePageReturn.ts'

/** Milliseconds between two polls while the page is visible. */
const INTERVAL = 5_000

/** Polls every 5 s while the page is visible, and when the user returns to it. */
export function usePolling(poll: () => void): void {
  const { roots } = usePoolgate()
  const pollIfVisible = () => {
    if (roots.windows().some(({ document }) => document.visibilityState === 'visible')) poll()
  }
  const latest = useRef(pollIfVisible)
  useEffect(() => {
    latest.current = pollIfVisible
  })
  useEffect(() => {
    const timer = setInterval(() => latest.current(), INTERVAL)
    return () => clearInterval(timer)
  }, [])
  usePageReturn(pollIfVisible)
}
