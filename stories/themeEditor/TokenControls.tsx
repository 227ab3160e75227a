import { ColorControl } from './ColorControl.tsx'
import { colorTokens, type Draft, type Entry, lengthTokens } from './draft.ts'
import { TextControl } from './TextControl.tsx'

interface TokenControlsProps {
  typed: Draft
  good: Draft
  edit: (entry: Entry, value: string) => void
}

/** A control for each token of a theme. */
export function TokenControls({ typed, good, edit }: TokenControlsProps) {
  const controlOf = (entry: Entry) => ({ entry, typed: typed[entry], edit })
  return (
    <>
      <h2>Colours</h2>
      {entriesOf(colorTokens).map(([token, use]) => (
        <fieldset key={token} className="row">
          <legend>
            <code>{token}</code> {use}
          </legend>
          <ColorControl {...controlOf(`${token}.light`)} label="Light" good={good[`${token}.light`]} />
          <ColorControl {...controlOf(`${token}.dark`)} label="Dark" good={good[`${token}.dark`]} />
        </fieldset>
      ))}
      <h2>Sizes, font and logo</h2>
      {entriesOf(lengthTokens).map(([token, { name, most }]) => (
        <fieldset key={token} className="row">
          <legend>
            <code>{token}</code> {name}
          </legend>
          <input
            type="range"
            aria-label="Slide"
            min={0}
            max={most}
            step={token === 'space' ? 0.5 : 1}
            value={good[token]}
            onChange={(event) => edit(token, event.target.value)}
          />
          <TextControl {...controlOf(token)} label="Pixels" />
        </fieldset>
      ))}
      <TextControl {...controlOf('font')} label="Font families" />
      <TextControl {...controlOf('logo')} label="Address of a logo" />
    </>
  )
}

const entriesOf = <T extends object>(tokens: T) => Object.entries(tokens) as [keyof T & string, T[keyof T]][]
