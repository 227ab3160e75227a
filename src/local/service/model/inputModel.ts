import { inputShapes } from './inputShapes.ts'
import { moreInputShapes } from './moreInputShapes.ts'
import { operationInputs } from './operationInputs.ts'

/** A shape of the service model. */
export interface Shape {
  type: string
  min?: number
  max?: number
  pattern?: string
  /** Another pattern, which values may satisfy instead. */
  alsoAllowed?: string
  values?: string[]
  /** Whether values stay out of messages. */
  secret?: 1
  /** Of a structure: the shapes of its members. A `!` marks those that are required. */
  members?: Record<string, string>
  /** Of a list or map: the shape of its values, and of its keys. */
  of?: string
  key?: string
}

const readLines = (text: string): [name: string, rest: string][] =>
  text
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)])

const inputs: ReadonlyMap<string, string> = new Map(readLines(operationInputs))

const shapes = new Map(
  [...readLines(inputShapes), ...readLines(moreInputShapes)].map(([name, json]) => [name, JSON.parse(json) as Shape]),
)

/** Returns the name of the shape of an operation's input. */
export const inputShapeOf = (operation: string): string | undefined => inputs.get(operation)

/** Returns a shape by its name, with or without the `!` of a required member. */
export const findShape = (name: string): Shape => shapes.get(name.replace('!', '')) ?? { type: 'document' }
