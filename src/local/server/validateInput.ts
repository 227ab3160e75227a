import { type Constraint, constraints } from '../../wire/constraints.ts'
import { Fault } from './fault.ts'
import type { InputMember } from './inputMember.ts'

type Violation = string

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isString = (value: unknown) => typeof value === 'string'

const hasKind: Record<InputMember['kind'], (value: unknown) => boolean> = {
  string: isString,
  structure: isRecord,
  structures: (value) => Array.isArray(value) && value.every(isRecord),
  number: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  stringMap: (value) => isRecord(value) && Object.values(value).every(isString),
  strings: (value) => Array.isArray(value) && value.every(isString),
  attributes: (value) => Array.isArray(value) && value.every(isAttribute),
}

const isAttribute = (value: unknown) =>
  isRecord(value) &&
  isString(value.Name) &&
  (value.Value === undefined || value.Value === null || isString(value.Value))

/**
 * Validates an operation's input, and drops members that the model doesn't have.
 *
 * @throws {Fault} SerializationException for a wrong type, InvalidParameterException for a violated constraint.
 */
export function validateInput(members: Record<string, InputMember>, body: unknown): Record<string, unknown> {
  if (!isRecord(body)) throw new Fault('SerializationException', 'The body must be one JSON object.')
  const input: Record<string, unknown> = {}
  const violations: Violation[] = []
  for (const [name, inputMember] of Object.entries(members)) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined
    if (value === undefined) {
      if (inputMember.isRequired) violations.push(violation(name, undefined, 'Member must not be null'))
      continue
    }
    if (!hasKind[inputMember.kind](value)) throw new Fault('SerializationException', `${name} has a wrong type.`)
    violations.push(...violationsOf(name, inputMember, value))
    input[name] = value
  }
  if (violations.length) throw validationFault(violations)
  return input
}

/**
 * Lists all violations in the service's format (docs/protocol.md §1.3):
 * `1 validation error detected: Value '…' at 'userCode' failed to satisfy constraint: …; …`
 */
function validationFault(violations: Violation[]): Fault {
  const count = violations.length === 1 ? '1 validation error' : `${violations.length} validation errors`
  return new Fault('InvalidParameterException', `${count} detected: ${violations.join('; ')}`)
}

function violationsOf(name: string, inputMember: InputMember, value: unknown): Violation[] {
  if (inputMember.kind === 'attributes') {
    return (value as { Name: string; Value?: string }[]).flatMap((attribute, index) => [
      ...broken(constraints.attributeName, attribute.Name).map((text) =>
        violation(`${name}.${index + 1}.member.name`, undefined, text),
      ),
      ...broken(constraints.attributeValue, attribute.Value ?? '').map((text) =>
        violation(`${name}.${index + 1}.member.value`, undefined, text),
      ),
    ])
  }
  if (typeof value === 'number') {
    const { min = 0, max = Number.POSITIVE_INFINITY } = inputMember.constraint ?? {}
    const bound = value < min ? `greater than or equal to ${min}` : value > max ? `less than or equal to ${max}` : ''
    return bound ? [violation(name, String(value), `Member must have value ${bound}`)] : []
  }
  if (typeof value !== 'string') return []
  const shown = inputMember.isSecret ? undefined : value
  const { values, constraint } = inputMember
  if (values && !values.includes(value)) {
    return [violation(name, shown, `Member must satisfy enum value set: [${values.join(', ')}]`)]
  }
  return broken(constraint ?? {}, value).map((text) => violation(name, shown, text))
}

function broken({ min = 0, max = Number.POSITIVE_INFINITY, pattern }: Constraint, value: string): string[] {
  const length = [...value].length
  return [
    ...(length < min ? [`Member must have length greater than or equal to ${min}`] : []),
    ...(length > max ? [`Member must have length less than or equal to ${max}`] : []),
    ...(pattern && !pattern.test(value)
      ? [`Member must satisfy regular expression pattern: ${pattern.source.replace(/^\^|\$$/g, '')}`]
      : []),
  ]
}

function violation(name: string, value: string | undefined, text: string): Violation {
  const at = name.charAt(0).toLowerCase() + name.slice(1)
  return `Value ${value === undefined ? '' : `'${value}' `}at '${at}' failed to satisfy constraint: ${text}`
}
