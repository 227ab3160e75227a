import * as sdk from '@aws-sdk/client-cognito-identity-provider'

/** Compares the responses of the local service with the schemas that the AWS SDK has of each operation's output. For Node. */

/**
 * A schema of the SDK: a number for a simple type, a function that returns a schema, a schema with traits, or an array that starts with a
 * kind and a namespace.
 */
type Schema = number | string | readonly unknown[] | (() => Schema)

const SIMPLE = 0
const LIST = 1
const MAP = 2

/** Added to the number of a simple type: a list or map of it. */
const LIST_OF = 64
const MAP_OF = 128

/** The names of all operations of the SDK. */
export const sdkOperations: readonly string[] = Object.keys(sdk)
  .filter((name) => /^[A-Z]\w+Command$/.test(name))
  .map((name) => name.slice(0, -'Command'.length))

/** Lists how a response differs from the operation's output: unknown and missing members, and wrong types. */
export function outputViolations(operation: string, output: unknown): string[] {
  const [, , , , , schema] = (sdk as unknown as Record<string, readonly Schema[]>)[`${operation}$`]!
  return violationsOf('output', schema!, output)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function violationsOf(path: string, schema: Schema, value: unknown): string[] {
  if (typeof schema === 'function') return violationsOf(path, schema(), value)
  if (typeof schema === 'number') return ofNumber(path, schema, value)
  if (schema === 'unit') return isRecord(value) && !Object.keys(value).length ? [] : [`${path} isn't empty`]
  const [kind, name, , , ...rest] = schema as [number | Schema, string, string, unknown, ...Schema[]]
  const isPlain = typeof kind === 'number' && typeof name === 'string'
  if (!isPlain) return violationsOf(path, kind, value)
  if (kind === SIMPLE) return violationsOf(path, rest[0]!, value)
  if (kind === LIST) return ofList(path, rest[0]!, value)
  if (kind === MAP) return ofMap(path, rest[1]!, value)
  return ofStructure(path, rest as never, value)
}

function ofNumber(path: string, schema: number, value: unknown): string[] {
  if (schema >= MAP_OF) return ofMap(path, schema - MAP_OF, value)
  if (schema >= LIST_OF) return ofList(path, schema - LIST_OF, value)
  return hasSimpleType(schema, value) ? [] : [`${path} has a wrong type`]
}

/** @param type 15 is a document; those not listed are strings, such as base64. */
function hasSimpleType(type: number, value: unknown): boolean {
  switch (type) {
    case 1:
      return Number.isInteger(value)
    case 2:
      return typeof value === 'boolean'
    case 4:
      return typeof value === 'number' && value >= 0 && value < 1e11
    case 15:
      return true
    default:
      return typeof value === 'string'
  }
}

const ofList = (path: string, item: Schema, value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap((member, index) => violationsOf(`${path}[${index}]`, item, member))
    : [`${path} isn't a list`]

const ofMap = (path: string, item: Schema, value: unknown): string[] =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, member]) => violationsOf(`${path}.${key}`, item, member))
    : [`${path} isn't a map`]

/** @param structure The names of the members, their schemas, and how many are required: the first ones. */
function ofStructure(
  path: string,
  [names, schemas, required = 0]: [string[], Schema[], number | undefined],
  value: unknown,
): string[] {
  if (!isRecord(value)) return [`${path} isn't a structure`]
  const unknown = Object.keys(value).filter((name) => !names.includes(name))
  const missing = names.slice(0, required).filter((name) => value[name] === undefined)
  return [
    ...unknown.map((name) => `${path}.${name} is unknown`),
    ...missing.map((name) => `${path}.${name} is missing`),
    ...names.flatMap((name, index) =>
      value[name] === undefined ? [] : violationsOf(`${path}.${name}`, schemas[index]!, value[name]),
    ),
  ]
}
