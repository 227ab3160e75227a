import { useEffect, useState } from 'react'
import { usePoolgate } from '../poolgateContext.ts'

/** Returns how many seconds of a cool-down are left, and a function that looks again, after it may have started. */
export function useCooldown(key: string): [seconds: number, look: () => void] {
  const { cooldowns } = usePoolgate().flow
  const [, setLooks] = useState(0)
  const look = () => setLooks((looks) => looks + 1)
  const remaining = cooldowns.remaining(key)
  const seconds = Math.ceil(remaining / 1000)
  useEffect(() => {
    if (!seconds) return
    // At the end of the current second, so that each one shows equally long.
    const timer = setTimeout(() => setLooks((looks) => looks + 1), remaining - (seconds - 1) * 1000)
    return () => clearTimeout(timer)
  })
  return [seconds, look]
}
