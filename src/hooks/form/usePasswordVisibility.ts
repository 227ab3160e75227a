import { type MouseEvent, type Ref, useCallback, useEffect, useRef, useState } from 'react'
import { usePoolgate } from '../poolgateContext.ts'

/**
 * Reveals a password and masks it again: by its button, on submit, and when the browser restores the page from its history.
 *
 * @param outer The ref of the field's own props.
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
    const window = input.current?.ownerDocument.defaultView
    form?.addEventListener('submit', mask)
    window?.addEventListener('pageshow', maskRestored)
    return () => {
      form?.removeEventListener('submit', mask)
      window?.removeEventListener('pageshow', maskRestored)
    }
  }, [])

  // Browsers move the caret when an input changes its type. After a click, this runs before the next paint.
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
      // A click must not take focus from the input.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onClick: () => {
        caret.current = [input.current?.selectionStart ?? null, input.current?.selectionEnd ?? null]
        setRevealed(!isRevealed)
        announce(isRevealed ? messages.reveal.hidden : messages.reveal.shown)
      },
    },
  }
}
