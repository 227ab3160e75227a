import { type MouseEvent, type Ref, useCallback, useEffect, useRef, useState } from 'react'
import { usePoolgate } from '../poolgateContext.ts'

/**
 * Shows a password and masks it again: by its button, when the form is submitted, and when the page comes
 * back from the browser's history.
 *
 * @param outer The ref that the field brings along.
 */
export function usePasswordVisibility(outer: Ref<HTMLInputElement>) {
  const { messages } = usePoolgate()
  const input = useRef<HTMLInputElement>(null)
  const caret = useRef<[number | null, number | null] | null>(null)
  const [isRevealed, setRevealed] = useState(false)
  const [announcement, announce] = useState('')

  const inputRef = useCallback(
    (element: HTMLInputElement | null) => {
      input.current = element
      if (typeof outer === 'function') outer(element)
      else if (outer) outer.current = element
    },
    [outer],
  )

  useEffect(() => {
    const mask = () => {
      setRevealed(false)
      announce('')
    }
    const maskRestored = (event: PageTransitionEvent) => event.persisted && mask()
    const form = input.current?.form
    form?.addEventListener('submit', mask)
    window.addEventListener('pageshow', maskRestored)
    return () => {
      form?.removeEventListener('submit', mask)
      window.removeEventListener('pageshow', maskRestored)
    }
  }, [])

  // Browsers put the caret elsewhere when an input changes its type. After a click this runs before the next paint.
  useEffect(() => {
    if (caret.current) input.current?.setSelectionRange(...caret.current)
    caret.current = null
  }, [isRevealed])

  return {
    inputRef,
    isRevealed,
    announcement,
    buttonProps: {
      'aria-label': isRevealed ? messages.reveal.hidePassword : messages.reveal.showPassword,
      // A mouse leaves the focus where the person types.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onClick: () => {
        caret.current = [input.current?.selectionStart ?? null, input.current?.selectionEnd ?? null]
        setRevealed(!isRevealed)
        announce(isRevealed ? messages.reveal.hidden : messages.reveal.shown)
      },
    },
  }
}
