import { findShape, inputShapeOf, type Shape } from '../../../src/local/service/model/inputModel.ts'

/** An input that violates one constraint, and the violation in the words of docs/protocol.md §1.3. */
export interface BrokenInput {
  input: Record<string, unknown>
  violation: string
}

/**
 * Breaks one constraint of a valid input: that of the first member that has one, or else that a member is required.
 *
 * @returns `undefined` for an operation that accepts any values of the right types.
 */
export function breakInput(operation: string, valid: Record<string, unknown>): BrokenInput | undefined {
  const members = Object.entries(findShape(inputShapeOf(operation) ?? '').members ?? {})
  for (const [name, shapeName] of members) {
    const broken = brokenValue(findShape(shapeName))
    if (!broken) continue
    const quoted = findShape(shapeName).secret ? '' : `'${broken.value}' `
    return {
      input: { ...valid, [name]: broken.value },
      violation: `Value ${quoted}at '${lowerFirst(name)}' failed to satisfy constraint: ${broken.text}`,
    }
  }
  const required = members.find(([, shapeName]) => shapeName.endsWith('!'))?.[0]
  if (!required) return undefined
  const { [required]: _removed, ...input } = valid
  return {
    input,
    violation: `Value at '${lowerFirst(required)}' failed to satisfy constraint: Member must not be null`,
  }
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** Returns a value that violates the constraint of a string or number, and nothing else. */
function brokenValue({
  type,
  min = 1,
  max,
  pattern,
  values,
}: Shape): { value: string | number; text: string } | undefined {
  if (values) return { value: 'OTHER', text: `Member must satisfy enum value set: [${values.join(', ')}]` }
  if (type === 'integer' && max !== undefined) {
    return { value: max + 1, text: `Member must have value less than or equal to ${max}` }
  }
  if (type !== 'string' || pattern === undefined) return undefined
  const value = '\u0007'.repeat(min)
  const matches = new RegExp(pattern, 'u').test(value)
  const shown = pattern.replace(/^\^|\$$/g, '')
  return matches ? undefined : { value, text: `Member must satisfy regular expression pattern: ${shown}` }
}
