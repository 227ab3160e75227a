import { useState } from 'react'
import { usePoolgate } from './poolgateContext.ts'

/**
 * Returns whether a component shows its texts. It waits for the provider's language to load, but once it shows texts, also in a language
 * that another one is about to replace, it continues.
 */
export function useIsTranslated(): boolean {
  const { isLanguagePending } = usePoolgate()
  const [hasShown, setShown] = useState(!isLanguagePending)
  if (!isLanguagePending && !hasShown) setShown(true)
  return hasShown
}
