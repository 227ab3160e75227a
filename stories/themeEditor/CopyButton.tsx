import { type RefObject, useState } from 'react'

interface CopyButtonProps {
  label: string
  text: string
  /** The field with the text, which is selected if the browser denies access to the clipboard. */
  field: RefObject<HTMLTextAreaElement | null>
}

/** A button that copies a text and shows the result until the text changes. */
export function CopyButton({ label, text, field }: CopyButtonProps) {
  const [status, setStatus] = useState({ text, message: '' })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setStatus({ text, message: 'Copied.' })
    } catch {
      field.current?.focus()
      field.current?.select()
      setStatus({
        text,
        message: "This page can't access the clipboard. The text is selected: copy it with the keyboard.",
      })
    }
  }
  return (
    <div className="copy">
      <button type="button" onClick={copy}>
        {label}
      </button>
      <span role="status">{status.text === text && status.message}</span>
    </div>
  )
}
