interface StartsProps<Start> {
  legend: string
  choices: Readonly<Record<string, Start>>
  start: (choice: Start) => void
}

/** Buttons that fill the controls anew. */
export function Starts<Start>({ legend, choices, start }: StartsProps<Start>) {
  return (
    <fieldset className="starts">
      <legend>{legend}</legend>
      {Object.entries(choices).map(([name, choice]) => (
        <button key={name} type="button" onClick={() => start(choice)}>
          {name}
        </button>
      ))}
    </fieldset>
  )
}
