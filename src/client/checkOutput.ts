import { AuthError } from '../errors.ts'
import type { OperationName, Operations } from '../wire/operations.ts'
import { outputShapes, type Shape } from '../wire/outputShapes.ts'

/**
 * Checks a response body against the shape of the operation's output. `null` counts as absent, at any depth: such members and entries are
 * left out. Members that the shape doesn't have are kept, because the service may be newer.
 *
 * @throws {AuthError} `untrustedServer` for a value of another type.
 */
export function checkOutput<Name extends OperationName>(
  operation: Name,
  body: Record<string, unknown>,
): Operations[Name]['output'] {
  try {
    return readValue(body, outputShapes[operation], operation) as Operations[Name]['output']
  } catch (error) {
    if (!(error instanceof WrongShape)) throw error
    throw new AuthError('untrustedServer', { operation, fault: error.message })
  }
}

/** A value of another type than the shape's. Its message is the path of the member, never the value. */
class WrongShape extends Error {
  constructor(path: string) {
    super(`${path} is malformed`)
  }
}

function readValue(value: unknown, shape: Shape, path: string): unknown {
  if (shape === 'json') return value
  if (typeof shape === 'string') {
    if (typeof value !== shape) throw new WrongShape(path)
    return value
  }
  if (isList(shape)) {
    if (!Array.isArray(value)) throw new WrongShape(path)
    return value.filter(isPresent).map((item) => readValue(item, shape[0], path))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongShape(path)
  return readObject(value, shape, path)
}

function readObject(object: object, members: { readonly [member: string]: Shape }, path: string): object {
  const entries = Object.entries(object).flatMap(([name, value]) => {
    if (!isPresent(value)) return []
    const shape = Object.hasOwn(members, name) ? members[name] : members['*']
    // The names in a map are the service's text, which must not get into an error.
    const memberPath = members['*'] ? path : `${path}.${name}`
    return [[name, shape ? readValue(value, shape, memberPath) : value]]
  })
  const result = Object.fromEntries(entries)
  // The name of an attribute is the only member that the types require.
  if ('Name' in members && result.Name === undefined) throw new WrongShape(`${path}.Name`)
  return result
}

const isList = (shape: Exclude<Shape, string>): shape is readonly [Shape] => Array.isArray(shape)

const isPresent = (value: unknown): boolean => value !== null && value !== undefined
