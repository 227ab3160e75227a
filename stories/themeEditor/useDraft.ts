import type { Theme } from 'poolgate'
import { useMemo, useState } from 'react'
import { type Draft, draftOf, type Entry, problemOf, themeOf } from './draft.ts'

/** What is typed, and beside it the last of each that was right: a half-typed colour changes nothing. */
export function useDraft() {
  const [{ typed, good }, setDraft] = useState(() => begin({}))
  return {
    typed,
    good,
    theme: useMemo(() => themeOf(good), [good]),
    edit: (entry: Entry, value: string) =>
      setDraft(({ typed, good }) => ({
        typed: { ...typed, [entry]: value },
        good: problemOf(entry, value) ? good : { ...good, [entry]: value.trim() },
      })),
    startFrom: (theme: Theme) => setDraft(begin(theme)),
  }
}

function begin(theme: Theme): { typed: Draft; good: Draft } {
  const draft = draftOf(theme)
  return { typed: draft, good: draft }
}
