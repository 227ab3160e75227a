import { useState } from 'react'

/** Where the last action of a list was, and what it did. */
interface Feedback {
  key: string
  result: string
}

const NONE: Feedback = { key: '', result: '' }

/** What the last action of a list did, for the row that it was about. */
export interface RowFeedback {
  /** Clears the last result, and returns the second argument of `mutate`, which sets the next one on success. */
  start: (key: string, result: string) => { onSuccess: () => void }
  /** Clears the last result. */
  clear: () => void
  /** Whether the last action was one of a row. */
  hasStarted: boolean
  /** What the last action did; empty while it is pending, and after an error. */
  result: string
  /** Whether the last action was about this row. */
  isAt: (key: string) => boolean
  /** What the removal of a row did: the result of a row that isn't there anymore. */
  resultWithout: (keys: readonly string[]) => string
  /** Whether the row of the last action isn't there anymore. */
  isOutside: (keys: readonly string[]) => boolean
  /** How many rows have disappeared after their action. */
  removedFrom: (keys: readonly string[]) => number
}

/** Holds what the last action of a list did, until the next one. */
export function useRowFeedback(): RowFeedback {
  const [feedback, setFeedback] = useState(NONE)
  const [started, setStarted] = useState<readonly string[]>([])
  return {
    start: (key, result) => {
      setFeedback({ key, result: '' })
      setStarted((keys) => (keys.includes(key) ? keys : [...keys, key]))
      return { onSuccess: () => setFeedback({ key, result }) }
    },
    clear: () => setFeedback(NONE),
    hasStarted: feedback !== NONE,
    result: feedback.result,
    isAt: (key) => feedback.key === key,
    resultWithout: (keys) => (keys.includes(feedback.key) ? '' : feedback.result),
    isOutside: (keys) => !keys.includes(feedback.key),
    removedFrom: (keys) => started.filter((key) => !keys.includes(key)).length,
  }
}
