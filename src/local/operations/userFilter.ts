import { Fault } from '../server/fault.ts'
import type { User } from '../state/user.ts'

/** A name, `=` or `^=`, and a quoted value, in which a backslash escapes quotation marks and itself. */
const FILTER = /^\s*([\w:]+)\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/s

/** The attributes that a filter can name, and other properties (docs/protocol.md §7.9). */
const SEARCHABLE: Readonly<Record<string, (user: User) => string | undefined>> = {
  username: ({ username }) => username,
  sub: ({ sub }) => sub,
  status: ({ enabled }) => (enabled ? 'Enabled' : 'Disabled'),
  'cognito:user_status': ({ status }) => status,
  ...Object.fromEntries(
    ['email', 'phone_number', 'name', 'given_name', 'family_name', 'preferred_username'].map((name) => [
      name,
      ({ attributes }: User) => attributes[name],
    ]),
  ),
}

/** Its values are compared without regard to case. */
const ANY_CASE = 'cognito:user_status'

/**
 * Parses a filter of ListUsers: `email = "ann@example.com"`, or `^=` for a prefix. A blank one matches every user.
 *
 * @throws {Fault} InvalidParameterException
 */
export function userFilter(filter = ''): (user: User) => boolean {
  if (!filter.trim()) return () => true
  const [, name = '', operator, value = ''] = FILTER.exec(filter) ?? []
  if (!name) throw new Fault('InvalidParameterException', 'Error while parsing filter')
  const read = Object.hasOwn(SEARCHABLE, name) ? SEARCHABLE[name] : undefined
  if (!read) throw new Fault('InvalidParameterException', `Invalid search attribute: ${name}`)
  const comparable = (text: string) => (name === ANY_CASE ? text.toUpperCase() : text)
  const wanted = comparable(value.replace(/\\(["\\])/g, '$1'))
  return (user) => {
    const found = read(user)
    if (found === undefined) return false
    const actual = comparable(found)
    return operator === '=' ? actual === wanted : actual.startsWith(wanted)
  }
}
