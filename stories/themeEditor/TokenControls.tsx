import { ColorControl } from './ColorControl.tsx'
import { colorTokens, type Draft, type Entry, lengthTokens } from './draft.ts'
import { TextControl } from './TextControl.tsx'

interface TokenControlsProps {
  typed: Draft
  valid: Draft
  edit: (entry: Entry, value: string) => void
}

/** A control for each token of a theme. */
export function TokenControls({ typed, valid, edit }: TokenControlsProps) {
  const controlOf = (entry: Entry) => ({ entry, typed: typed[entry], edit })
  return (
    <>
      <h2>Colors</h2>
      {entriesOf(colorTokens).map(([token, use]) => (
        <fieldset key={token} className="row">
          <legend>
            <code>{token}</code> {use}
          </legend>
          <ColorControl {...controlOf(`${token}.light`)} label="Light" valid={valid[`${token}.light`]} />
          <ColorControl {...controlOf(`${token}.dark`)} label="Dark" valid={valid[`${token}.dark`]} />
        </fieldset>
      ))}
      <h2>Sizes, font and logo</h2>
      {entriesOf(lengthTokens).map(([token, { use, max }]) => (
        <fieldset key={token} className="row">
          <legend>
            <code>{token}</code> {use}
          </legend>
          <input
            type="range"
            aria-label="Slider"
            min={0}
            max={max}
            step={token === 'space' ? 0.5 : 1}
            value={valid[token]}
            onChange={(event) => edit(token, event.target.value)}
          />
          <TextControl {...controlOf(token)} label="Pixels" />
        </fieldset>
      ))}
      <TextControl {...controlOf('font')} label="Font families" />
      <TextControl {...controlOf('logo')} label="Logo URL" />
    </>
  )
}

const entriesOf = <T extends object>(tokens: T) => Object.entries(tokens) as [keyof T & string, T[keyof T]][]
