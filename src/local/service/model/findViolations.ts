import { Fault } from '../../server/fault.ts'
import { findShape, inputShapeOf, type Shape } from './inputModel.ts'
import { shapeConstraints } from './shapeConstraints.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasType = (type: string, value: unknown): boolean => {
  switch (type) {
    case 'structure':
    case 'map':
      return isRecord(value)
    case 'list':
      return Array.isArray(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'integer':
    case 'long':
      return Number.isInteger(value)
    case 'timestamp':
      return typeof value === 'number'
    case 'document':
      return true
    default:
      return typeof value === 'string'
  }
}

/**
 * Lists how an operation's input violates the service model, in the service's words (docs/protocol.md §1.3).
 *
 * @throws {Fault} SerializationException for a wrong type.
 */
export function findViolations(operation: string, input: Record<string, unknown>): string[] {
  const shape = inputShapeOf(operation)
  return shape ? violationsOf('', shape, input, false) : []
}

function violationsOf(path: string, shapeName: string, value: unknown, isSecret: boolean): string[] {
  const shape = findShape(shapeName)
  requireType(path, shape, value)
  const hidden = isSecret || shape.secret === 1
  const shown = typeof value === 'object' ? undefined : value
  const own = shapeConstraints(shape)
    .filter(({ isMet }) => !isMet(value))
    .map(({ text }) => describeViolation(path, hidden ? undefined : shown, text))
  return [...own, ...innerViolations(path, shape, value, hidden)]
}

function requireType(path: string, { type }: Shape, value: unknown): void {
  if (!hasType(type, value)) throw new Fault('SerializationException', `${path || 'The body'} has a wrong type.`)
}

function describeViolation(path: string, value: unknown, text: string): string {
  return `Value ${value === undefined ? '' : `'${value}' `}at '${path}' failed to satisfy constraint: ${text}`
}

function innerViolations(path: string, shape: Shape, value: unknown, hidden: boolean): string[] {
  switch (shape.type) {
    case 'list':
      return listViolations(path, shape, value as unknown[], hidden)
    case 'map':
      return mapViolations(path, shape, value as Record<string, unknown>, hidden)
    case 'structure':
      return memberViolations(path, shape, value as Record<string, unknown>, hidden)
    default:
      return []
  }
}

const isNested = ({ type }: Shape) => type === 'structure' || type === 'list' || type === 'map'

/** A list of structures has violations for each member. Any other list has one, with all constraints of its items. */
function listViolations(path: string, { of = '' }: Shape, items: unknown[], isSecret: boolean): string[] {
  const item = findShape(of)
  if (isNested(item)) {
    return items.flatMap((value, index) => violationsOf(`${path}.${index + 1}.member`, of, value, isSecret))
  }
  const shown = isSecret || item.secret ? undefined : `[${items.join(', ')}]`
  return violationOfAll(path, item, items, shown, 'Member must satisfy constraint')
}

function mapViolations(path: string, { key = '', of = '' }: Shape, map: Record<string, unknown>, isSecret: boolean) {
  const entries = Object.entries(map).filter(([, value]) => value !== null)
  const values = findShape(of)
  if (isNested(values))
    return entries.flatMap(([name, value]) => violationsOf(`${path}.${name}.member`, of, value, isSecret))
  const texts = entries.map(([name, value]) => `${name}=${value}`)
  const shown = isSecret || values.secret ? undefined : `{${texts.join(', ')}}`
  return [
    ...violationOfAll(path, findShape(key), Object.keys(map), shown, 'Map keys must satisfy constraint'),
    ...violationOfAll(
      path,
      values,
      entries.map(([, value]) => value),
      shown,
      'Map value must satisfy constraint',
    ),
  ]
}

/** Returns one violation if any of the values violates the shape. */
function violationOfAll(path: string, shape: Shape, values: unknown[], shown: unknown, rule: string): string[] {
  for (const value of values) requireType(path, shape, value)
  const constraints = shapeConstraints(shape)
  if (constraints.every(({ isMet }) => values.every(isMet))) return []
  return [describeViolation(path, shown, `${rule}: [${constraints.map(({ text }) => text).join(', ')}]`)]
}

function memberViolations(path: string, { members = {} }: Shape, value: Record<string, unknown>, isSecret: boolean) {
  return Object.entries(members).flatMap(([name, target]) => {
    const at = path + (path && '.') + name.charAt(0).toLowerCase() + name.slice(1)
    const member = Object.hasOwn(value, name) ? value[name] : undefined
    if (member !== undefined) return violationsOf(at, target, member, isSecret)
    return target.endsWith('!') ? [describeViolation(at, undefined, 'Member must not be null')] : []
  })
}
