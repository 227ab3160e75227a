import { findShape, inputShapeOf } from './inputModel.ts'

/** Returns a valid input without the members that the service model doesn't have, which the service ignores. */
export function knownMembers(operation: string, input: Record<string, unknown>): Record<string, unknown> {
  const shape = inputShapeOf(operation)
  return shape ? (known(shape, input) as Record<string, unknown>) : input
}

function known(shapeName: string, value: unknown): unknown {
  const { type, members = {}, of = '' } = findShape(shapeName)
  if (value === null) return value
  if (type === 'list') return (value as unknown[]).map((item) => known(of, item))
  if (type === 'map') return mapValues(value as object, (_key, item) => known(of, item))
  if (type !== 'structure') return value
  const present = Object.entries(value as object).filter(([name]) => Object.hasOwn(members, name))
  return mapValues(Object.fromEntries(present), (name, item) => known(members[name]!, item))
}

const mapValues = (record: object, change: (name: string, value: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(name, value)]))
