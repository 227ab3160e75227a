interface PresetsProps<Value> {
  legend: string
  presets: Readonly<Record<string, Value>>
  apply: (value: Value) => void
}

/** Buttons that replace the values of the controls. */
export function Presets<Value>({ legend, presets, apply }: PresetsProps<Value>) {
  return (
    <fieldset className="presets">
      <legend>{legend}</legend>
      {Object.entries(presets).map(([name, value]) => (
        <button key={name} type="button" onClick={() => apply(value)}>
          {name}
        </button>
      ))}
    </fieldset>
  )
}
