import type { Shape } from './inputModel.ts'

/** One constraint of a shape, in the service's words. */
interface ShapeConstraint {
  text: string
  isMet: (value: unknown) => boolean
}

/** Returns the constraints of a shape in the order in which the service names them. */
export function shapeConstraints({ type, min, max, pattern, alsoAllowed, values }: Shape): ShapeConstraint[] {
  if (values) {
    const text = `Member must satisfy enum value set: [${values.join(', ')}]`
    return [{ text, isMet: (value) => values.includes(value as string) }]
  }
  const isNumber = type === 'integer' || type === 'long'
  const kind = isNumber ? 'value' : 'length'
  const sizeOf = (value: unknown) => (isNumber ? (value as number) : lengthOf(value))
  const constraints: ShapeConstraint[] = []
  if (max !== undefined) {
    const text = `Member must have ${kind} less than or equal to ${max}`
    constraints.push({ text, isMet: (value) => sizeOf(value) <= max })
  }
  if (min !== undefined) {
    const text = `Member must have ${kind} greater than or equal to ${min}`
    constraints.push({ text, isMet: (value) => sizeOf(value) >= min })
  }
  if (pattern !== undefined) {
    const text = `Member must satisfy regular expression pattern: ${pattern.replace(/^\^|\$$/g, '')}`
    const patterns = alsoAllowed === undefined ? [pattern] : [pattern, alsoAllowed]
    constraints.push({ text, isMet: (value) => patterns.some((one) => new RegExp(one, 'u').test(value as string)) })
  }
  return constraints
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return [...value].length
  return Array.isArray(value) ? value.length : Object.keys(value as object).length
}
