import * as sdk from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import type { OperationName } from '../../src/wire/operations.ts'
import { operationTable } from '../../src/wire/operationTable.ts'
import { outputShapes, type Shape } from '../../src/wire/outputShapes.ts'

/** The AWS SDK's codes for simple types, and for lists and maps of them. */
const SIMPLE: Record<number, Shape> = { 0: 'string', 1: 'number', 2: 'boolean', 4: 'number', 15: 'json' }
const LIST = 64
const MAP = 128

/** Converts a schema of the AWS SDK: a code, `unit` for nothing, a function, `[schema, traits]`, or `[kind, namespace, name, traits, …]`. */
function shapeInSdk(schema: unknown): Shape {
  if (schema === undefined || schema === 'unit') return {}
  if (typeof schema === 'function') return shapeInSdk(schema())
  if (typeof schema === 'number') {
    if (schema >= MAP) return { '*': SIMPLE[schema - MAP]! }
    return schema >= LIST ? [SIMPLE[schema - LIST]!] : SIMPLE[schema]!
  }
  const [kind, , , traits, members, types] = schema as [unknown, string, string, unknown, unknown, unknown[]]
  if (typeof kind !== 'number' || typeof traits === 'undefined') return shapeInSdk(kind)
  if (kind === 0) return shapeInSdk(members)
  if (kind === 1) return [shapeInSdk(members)]
  const entries = (members as string[]).map((name, index) => [name, shapeInSdk(types[index])])
  return Object.fromEntries(entries)
}

const schemas = new Map<string, unknown>(Object.entries(sdk))

const outputInSdk = (operation: OperationName): Shape =>
  shapeInSdk((schemas.get(`${operation}$`) as readonly unknown[])[5])

const operations = Object.keys(operationTable) as OperationName[]

test('every operation has the shape of its output', () => {
  expect(Object.keys(outputShapes).toSorted()).toEqual(operations.toSorted())
})

test.each(operations)('the output of %s has the members and types of the AWS SDK', (operation) => {
  expect(outputShapes[operation]).toEqual(outputInSdk(operation))
})
