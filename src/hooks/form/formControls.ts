import { fieldKey } from './fieldKey.ts'

/** Returns the id of a field's control in the form of a step. */
export const fieldId = (formId: string, name: string): string => `${formId}${fieldKey(name)}`

/** Returns the names of the fields that a form shows: those with an id of the step, without the hidden username. */
export const fieldNamesIn = (form: HTMLFormElement | null, formId: string): string[] =>
  [...(form?.elements ?? [])].flatMap((element) => {
    const name = element.getAttribute('name')
    return name && element.id === fieldId(formId, name) && !element.hasAttribute('readonly') ? [name] : []
  })

/** Returns the values of the given names, as the browser would submit them, even if the host app has other inputs with these names. */
export function valuesOf(
  form: HTMLFormElement | null,
  formId: string,
  names: string[],
): [name: string, value: string][] {
  const data = new FormData(form ?? undefined)
  return names.flatMap((name) => {
    const control = controlNamed(form, formId, name)
    if (control?.matches('[type=checkbox]:not(:checked)')) return []
    const [first, ...others] = data.getAll(name)
    const value = others.length && control?.id === fieldId(formId, name) ? control.value : first
    return typeof value === 'string' ? [[name, value]] : []
  })
}

/** Returns the step's own control of a name: the one with its id, otherwise the first one. */
export function controlNamed(form: HTMLFormElement | null, formId: string, name: string): HTMLInputElement | undefined {
  const controls = [...(form?.elements ?? [])].filter((element) => element.getAttribute('name') === name)
  return (controls.find(({ id }) => id === fieldId(formId, name)) ?? controls[0]) as HTMLInputElement | undefined
}
