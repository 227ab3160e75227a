import { useId } from 'react'

interface SwitchProps<Name extends string> {
  legend: string
  choices: Readonly<Record<Name, string>>
  chosen: Name
  choose: (name: Name) => void
}

/** One of a few, beside each other. */
export function Switch<Name extends string>({ legend, choices, chosen, choose }: SwitchProps<Name>) {
  const group = useId()
  return (
    <fieldset className="switch">
      <legend>{legend}</legend>
      {(Object.keys(choices) as Name[]).map((name) => (
        <label key={name}>
          <input type="radio" name={group} checked={name === chosen} onChange={() => choose(name)} />
          {choices[name]}
        </label>
      ))}
    </fieldset>
  )
}
