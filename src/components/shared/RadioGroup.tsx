interface RadioGroupProps<Value extends string> {
  /** Name in the form's values. */
  name: string
  legend: string
  options: readonly { value: Value; label: string }[]
}

/** Renders radio buttons. The first one is preselected. */
export function RadioGroup<Value extends string>({ name, legend, options }: RadioGroupProps<Value>) {
  return (
    <fieldset className="pg-choices">
      <legend className="pg-label label-customizable">{legend}</legend>
      {options.map(({ value, label }, index) => (
        <label key={value} className="pg-choice">
          <input type="radio" className="pg-choice-input" name={name} value={value} defaultChecked={index === 0} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
