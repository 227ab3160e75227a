import type { SchemaAttribute } from '../../wire/poolSettings.ts'

/** What the input of an attribute is: its control, its keyboard, its suggestions. */
export type InputKind = 'boolean' | 'date' | 'language' | 'number' | 'phone' | 'text' | 'timeZone'

/** The standard attributes with a format, which the schema calls strings (docs/protocol.md §7.5). */
const BY_NAME: Record<string, InputKind> = {
  birthdate: 'date',
  locale: 'language',
  phone_number: 'phone',
  zoneinfo: 'timeZone',
}

const BY_TYPE: Record<NonNullable<SchemaAttribute['AttributeDataType']>, InputKind> = {
  Boolean: 'boolean',
  DateTime: 'date',
  Number: 'number',
  String: 'text',
}

/** Returns the kind of an attribute's input, by its name, or else by the pool's schema. */
export function inputKind(name: string, schema: SchemaAttribute | undefined): InputKind {
  const byName = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined
  const type = schema?.AttributeDataType ?? 'String'
  return byName ?? (Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : 'text')
}

/** Returns whether a date input can show a value. It shows any other one as empty: a birthdate without its year, a date with a time. */
export function fitsDateInput(value: string): boolean {
  const [, year = ''] = /^(\d{4,6})-\d{2}-\d{2}$/.exec(value) ?? []
  if (!Number(year)) return value === ''
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** Returns `'true'` or `'false'` for a Boolean value in any spelling, `undefined` for another text. */
export function booleanValue(value: string): 'true' | 'false' | undefined {
  const lowerCase = value.trim().toLowerCase()
  return lowerCase === 'true' || lowerCase === 'false' ? lowerCase : undefined
}
