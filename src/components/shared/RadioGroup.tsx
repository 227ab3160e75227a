interface RadioGroupProps<Value extends string> {
  /** The step's `choice` of this name. */
  choice: { name: string }
  legend: string
  options: readonly { value: Value; label: string }[]
}

/** Renders radio buttons. The first one is preselected. */
export function RadioGroup<Value extends string>({ choice, legend, options }: RadioGroupProps<Value>) {
  return (
    <fieldset className="pg-choices">
      <legend className="pg-label label-customizable">{legend}</legend>
      {options.map(({ value, label }, index) => (
        <label key={value} className="pg-choice">
          <input type="radio" className="pg-choice-input" {...choice} value={value} defaultChecked={index === 0} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
