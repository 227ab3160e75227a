import { type RefObject, useState } from 'react'

interface CopyButtonProps {
  label: string
  text: string
  /** Where the text stands, to be selected where the clipboard is denied. */
  from: RefObject<HTMLTextAreaElement | null>
}

/** Copies a text, and says so until it changes. */
export function CopyButton({ label, text, from }: CopyButtonProps) {
  const [said, setSaid] = useState({ text, words: '' })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid({ text, words: 'Copied.' })
    } catch {
      from.current?.focus()
      from.current?.select()
      setSaid({
        text,
        words: 'The browser does not let this page copy. The text is selected: copy it with the keyboard.',
      })
    }
  }
  return (
    <div className="copy">
      <button type="button" onClick={copy}>
        {label}
      </button>
      <span role="status">{said.text === text && said.words}</span>
    </div>
  )
}
