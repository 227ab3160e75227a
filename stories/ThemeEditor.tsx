import { bloomTheme, classicTheme, ledgerTheme } from 'poolgate'
import { useRef, useState } from 'react'
import { customizations } from './customizations.ts'
import { CopyButton } from './themeEditor/CopyButton.tsx'
import { Findings } from './themeEditor/Findings.tsx'
import { type Loaded, Preview } from './themeEditor/Preview.tsx'
import { Starts } from './themeEditor/Starts.tsx'
import { TokenControls } from './themeEditor/TokenControls.tsx'
import { useDraft } from './themeEditor/useDraft.ts'
import { writeTheme } from './themeEditor/writeTheme.ts'
import './themeEditor/themeEditor.css'

const themes = { Default: {}, Classic: classicTheme, Bloom: bloomTheme, Ledger: ledgerTheme }
const sheets = { None: '', ...customizations }

/** Tokens and a pool's style sheet, edited beside what they make. */
export function ThemeEditor(loaded: Loaded) {
  const { typed, good, theme, edit, startFrom } = useDraft()
  const [css, setCss] = useState('')
  const cssField = useRef<HTMLTextAreaElement>(null)
  const codeField = useRef<HTMLTextAreaElement>(null)
  const code = writeTheme(theme)
  const reset = () => {
    startFrom({})
    setCss('')
  }
  return (
    <main className="theme-editor">
      <header className="header">
        <h1>Theme editor</h1>
        <button type="button" onClick={reset}>
          Reset
        </button>
      </header>
      <section className="controls" aria-label="Controls">
        <Starts legend="Start from a theme" choices={themes} start={startFrom} />
        <TokenControls typed={typed} good={good} edit={edit} />
        <h2 id="te-css">The pool’s style sheet</h2>
        <Starts legend="Start from a style sheet" choices={sheets} start={setCss} />
        <textarea
          ref={cssField}
          aria-labelledby="te-css"
          rows={10}
          spellCheck={false}
          value={css}
          onChange={(event) => setCss(event.target.value)}
        />
        <CopyButton label="Copy the style sheet" text={css} from={cssField} />
      </section>
      <div className="side">
        <Preview {...loaded} theme={theme} css={css} />
        <Findings theme={theme} css={css} />
        <section aria-labelledby="te-code">
          <h2 id="te-code">The theme in TypeScript</h2>
          <textarea ref={codeField} aria-labelledby="te-code" rows={10} readOnly spellCheck={false} value={code} />
          <CopyButton label="Copy the theme" text={code} from={codeField} />
        </section>
      </div>
    </main>
  )
}
