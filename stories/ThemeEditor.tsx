import { bloomTheme, classicTheme, ledgerTheme } from 'poolgate'
import { useRef, useState } from 'react'
import { customizations } from './support/customizations.ts'
import type { SignedInPool } from './support/signedInStory.tsx'
import { CopyButton } from './themeEditor/CopyButton.tsx'
import { Findings } from './themeEditor/Findings.tsx'
import { Presets } from './themeEditor/Presets.tsx'
import { Preview } from './themeEditor/Preview.tsx'
import { TokenControls } from './themeEditor/TokenControls.tsx'
import { useDraft } from './themeEditor/useDraft.ts'
import { writeTheme } from './themeEditor/writeTheme.ts'
import './themeEditor/themeEditor.css'

const themes = { Default: {}, Classic: classicTheme, Bloom: bloomTheme, Ledger: ledgerTheme }
const stylesheets = { None: '', ...customizations }

/** Controls for the tokens of a theme and for the pool's stylesheet, next to a preview. */
export function ThemeEditor(signedInPool: SignedInPool) {
  const { typed, valid, theme, edit, resetTo } = useDraft()
  const [css, setCss] = useState('')
  const cssField = useRef<HTMLTextAreaElement>(null)
  const codeField = useRef<HTMLTextAreaElement>(null)
  const code = writeTheme(theme)
  const reset = () => {
    resetTo({})
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
        <Presets legend="Start from a theme" presets={themes} apply={resetTo} />
        <TokenControls typed={typed} valid={valid} edit={edit} />
        <h2 id="te-css">Pool stylesheet</h2>
        <Presets legend="Start from a stylesheet" presets={stylesheets} apply={setCss} />
        <textarea
          ref={cssField}
          aria-labelledby="te-css"
          rows={10}
          spellCheck={false}
          value={css}
          onChange={(event) => setCss(event.target.value)}
        />
        <CopyButton label="Copy stylesheet" text={css} field={cssField} />
      </section>
      <div className="side">
        <Preview {...signedInPool} theme={theme} css={css} />
        <Findings theme={theme} css={css} />
        <section aria-labelledby="te-code">
          <h2 id="te-code">Theme in TypeScript</h2>
          <textarea ref={codeField} aria-labelledby="te-code" rows={10} readOnly spellCheck={false} value={code} />
          <CopyButton label="Copy theme" text={code} field={codeField} />
        </section>
      </div>
    </main>
  )
}
