import { Fault } from '../../server/fault.ts'
import { findShape, inputShapeOf, type Shape } from './inputModel.ts'

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
  if (!hasType(shape.type, value)) throw new Fault('SerializationException', `${path || 'The body'} has a wrong type.`)
  const hidden = isSecret || shape.secret === 1
  const own = ownViolations(shape, value).map((text) => {
    const shown = hidden || typeof value === 'object' ? '' : `'${value}' `
    return `Value ${shown}at '${path}' failed to satisfy constraint: ${text}`
  })
  return [...own, ...innerViolations(path, shape, value, hidden)]
}

function innerViolations(path: string, { type, members = {}, of = '' }: Shape, value: unknown, hidden: boolean) {
  if (type === 'list') {
    return (value as unknown[]).flatMap((item, index) => violationsOf(`${path}.${index + 1}.member`, of, item, hidden))
  }
  if (type === 'map') {
    return Object.entries(value as object).flatMap(([key, item]) =>
      item === null ? [] : violationsOf(`${path}.${key}.member`, of, item, hidden),
    )
  }
  if (type !== 'structure') return []
  return Object.entries(members).flatMap(([name, target]) => {
    const at = path + (path && '.') + name.charAt(0).toLowerCase() + name.slice(1)
    const item = Object.hasOwn(value as object, name) ? (value as Record<string, unknown>)[name] : undefined
    if (item !== undefined) return violationsOf(at, target, item, hidden)
    return target.endsWith('!') ? [`Value at '${at}' failed to satisfy constraint: Member must not be null`] : []
  })
}

function ownViolations({ type, min, max, pattern, values }: Shape, value: unknown): string[] {
  if (values && !values.includes(value as string)) return [`Member must satisfy enum value set: [${values.join(', ')}]`]
  const [kind, size] = type === 'integer' || type === 'long' ? ['value', value as number] : ['length', sizeOf(value)]
  return [
    ...(min !== undefined && size < min ? [`Member must have ${kind} greater than or equal to ${min}`] : []),
    ...(max !== undefined && size > max ? [`Member must have ${kind} less than or equal to ${max}`] : []),
    ...(pattern !== undefined && !new RegExp(pattern, 'u').test(value as string)
      ? [`Member must satisfy regular expression pattern: ${pattern.replace(/^\^|\$$/g, '')}`]
      : []),
  ]
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return [...value].length
  return Array.isArray(value) ? value.length : Object.keys(value as object).length
}
