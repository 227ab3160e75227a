/** What can be filled in, with the fields that ask for it. The first one that the form has is used. */
const FIELDS = {
  username: ['[autocomplete=username]', '[autocomplete=email]', '[autocomplete=tel]'],
  password: ['[autocomplete=current-password]', '[autocomplete=new-password]'],
  code: ['[autocomplete=one-time-code]'],
  answer: ['[name=answer]'],
}

export type Fillable = keyof typeof FIELDS

const nativeValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')

/**
 * Types values into the form that is shown, as a password manager does, and focuses the last field.
 *
 * @returns Whether the form asks for one of them.
 */
export function fillIn(values: Partial<Record<Fillable, string | undefined>>): boolean {
  let last: HTMLInputElement | undefined
  for (const [name, value] of Object.entries(values)) {
    const input = value === undefined ? undefined : findField(name as Fillable)
    if (!input || value === undefined) continue
    // The property of the element itself is React's, which would take the value for an old one.
    nativeValue?.set?.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    last = input
  }
  last?.focus()
  return last !== undefined
}

function findField(name: Fillable): HTMLInputElement | undefined {
  for (const selector of FIELDS[name]) {
    const inputs = document.querySelectorAll<HTMLInputElement>(`main input${selector}`)
    const input = [...inputs].find(({ readOnly, tabIndex, type }) => !readOnly && tabIndex >= 0 && type !== 'hidden')
    if (input) return input
  }
  return undefined
}
