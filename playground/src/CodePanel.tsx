import { useState } from 'react'

/** Shows the code of a host app with the current set-up, to copy. */
export function CodePanel({ code, isExample }: { code: string; isExample: boolean }) {
  const [copied, setCopied] = useState<string>()
  const copy = async () => {
    await navigator.clipboard.writeText(code).then(
      () => setCopied(code),
      () => setCopied(undefined),
    )
  }
  return (
    <section className="tool" id="code">
      <div className="title">
        <h2>In your app</h2>
        <button type="button" className="quiet" onClick={() => void copy()}>
          {copied === code ? 'Copied' : 'Copy code'}
        </button>
      </div>
      {isExample && <p>This form, with the ids of your user pool and app client in place of the two below:</p>}
      <pre className="code" dir="ltr">
        <code>{code}</code>
      </pre>
    </section>
  )
}
