import type { Theme } from 'poolgate'
import { useMemo, useState } from 'react'
import { type Draft, draftOf, type Entry, problemOf, themeOf } from './draft.ts'

/** Keeps the entered values and the last valid value of each control. Invalid values don't change the theme. */
export function useDraft() {
  const [{ typed, valid }, setDraft] = useState(() => createDraft({}))
  return {
    typed,
    valid,
    theme: useMemo(() => themeOf(valid), [valid]),
    edit: (entry: Entry, value: string) =>
      setDraft(({ typed, valid }) => ({
        typed: { ...typed, [entry]: value },
        valid: problemOf(entry, value) ? valid : { ...valid, [entry]: value.trim() },
      })),
    resetTo: (theme: Theme) => setDraft(createDraft(theme)),
  }
}

function createDraft(theme: Theme): { typed: Draft; valid: Draft } {
  const draft = draftOf(theme)
  return { typed: draft, valid: draft }
}
