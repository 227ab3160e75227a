import type { AuthErrorCode, AuthFieldError } from '../errors.ts'
import { constraints } from '../wire/constraints.ts'

/** Messages about attributes: one line per attribute, such as `given_name: The attribute is required` (docs/protocol.md §6.2). */
const ABOUT_ATTRIBUTES = /^(?:attributes did not conform to the schema|invalid user attributes): (?<lines>.+)$/is

/** The whole line about an attribute that the pool doesn't have. */
const UNKNOWN_ATTRIBUTE = /^type for attribute \{?(?<name>.+?)\}? could not be determined/i

/** The service's sentences about an attribute. They separate it from a name that contains a colon itself. */
const NAME_AND_SENTENCE =
  /^(?<name>.+?): (?<sentence>(?:(?:the |required )?attribute|string|value|invalid|type|member|must|should|cannot|is)\b.*)$/is

/** SCIM's names, in lowercase, under which the service reports some attributes (docs/protocol.md §6.2). */
const SCIM_NAMES = new Map([
  ['addresses', 'address'],
  ['emails', 'email'],
  ['name.familyname', 'family_name'],
  ['name.formatted', 'name'],
  ['name.givenname', 'given_name'],
  ['name.middlename', 'middle_name'],
  ['phonenumbers', 'phone_number'],
  ['photos', 'picture'],
  ['preferredusername', 'preferred_username'],
  ['profileurl', 'profile'],
  ['timezone', 'zoneinfo'],
  ['username', 'username'],
])

/** The attributes whose SCIM name differs at most in its case. */
for (const name of ['address', 'birthdate', 'email', 'gender', 'locale', 'nickname', 'website', 'zoneinfo'])
  SCIM_NAMES.set(name, name)

/** Returns what a message says about each attribute, in its order. Empty for a message about something else. */
export function attributeErrors(message: string): AuthFieldError[] {
  const errors = new Map<string, AuthErrorCode>()
  for (const line of linesOf(ABOUT_ATTRIBUTES.exec(message)?.groups?.lines ?? '')) {
    const { name, code } = readLine(line)
    if (isAttributeName(name) && !errors.has(name)) errors.set(name, code)
  }
  return [...errors].map(([field, code]) => ({ field, code }))
}

/** Splits at line breaks, except within a name, which the service model lets contain them. */
function linesOf(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of text.split('\n')) {
    line = line ? `${line}\n${part}` : part
    if (!line.includes(': ') && !UNKNOWN_ATTRIBUTE.test(line)) continue
    lines.push(line)
    line = ''
  }
  return lines
}

function readLine(line: string): { name: string; code: AuthErrorCode } {
  const unknown = UNKNOWN_ATTRIBUTE.exec(line)?.groups?.name
  if (unknown) return { name: unknown, code: 'misconfigured' }
  const end = line.indexOf(': ')
  const { name = line.slice(0, end), sentence = line.slice(end) } = NAME_AND_SENTENCE.exec(line)?.groups ?? {}
  return { name: attributeName(name.trim()), code: codeOf(sentence) }
}

function codeOf(sentence: string): AuthErrorCode {
  if (/does not exist/i.test(sentence)) return 'misconfigured'
  return /required/i.test(sentence) ? 'required' : 'invalidValue'
}

/** `phoneNumbers` and `phoneNumbers.value` → `phone_number`. Other names stay as they are. */
function attributeName(reported: string): string {
  const name = reported.toLowerCase()
  return SCIM_NAMES.get(name) ?? SCIM_NAMES.get(name.replace(/(\[.*\])?(\.\w+)?$/, '')) ?? reported
}

function isAttributeName(name: string): boolean {
  const { min, max, pattern } = constraints.attributeName
  const length = [...name].length
  return length >= min && length <= max && pattern.test(name)
}
