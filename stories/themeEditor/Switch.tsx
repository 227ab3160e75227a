import { useId } from 'react'

interface SwitchProps<Name extends string> {
  legend: string
  labels: Readonly<Record<Name, string>>
  selected: Name
  select: (name: Name) => void
}

/** A group of radio buttons in a row. */
export function Switch<Name extends string>({ legend, labels, selected, select }: SwitchProps<Name>) {
  const group = useId()
  return (
    <fieldset className="switch">
      <legend>{legend}</legend>
      {(Object.keys(labels) as Name[]).map((name) => (
        <label key={name}>
          <input type="radio" name={group} checked={name === selected} onChange={() => select(name)} />
          {labels[name]}
        </label>
      ))}
    </fieldset>
  )
}
