import { useEffect, useRef } from 'react'
import { usePoolgate } from './poolgateContext.ts'

/** Calls back when the user returns to the page, in any window that shows the kit: from another tab, the history or sleep. */
export function usePageReturn(onReturn: () => void): void {
  const { roots } = usePoolgate()
  const latest = useRef(onReturn)
  useEffect(() => {
    latest.current = onReturn
  })
  useEffect(() => {
    const callBack = () => latest.current()
    const windows = roots.windows()
    for (const window of windows) {
      window.document.addEventListener('visibilitychange', callBack)
      window.addEventListener('pageshow', callBack)
      window.addEventListener('focus', callBack)
    }
    return () => {
      for (const window of windows) {
        window.document.removeEventListener('visibilitychange', callBack)
        window.removeEventListener('pageshow', callBack)
        window.removeEventListener('focus', callBack)
      }
    }
  }, [roots])
}
