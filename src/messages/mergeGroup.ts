/** Some members of a type, at any depth. */
export type DeepPartial<Value> = Value extends object
  ? { [Name in keyof Value]?: DeepPartial<Value[Name]> | undefined }
  : Value

/** Returns one group of messages with some of them replaced. */
export function mergeGroup<Group extends object>(group: Group, overrides: DeepPartial<Group> | undefined): Group {
  if (!overrides) return group
  const merged = { ...group } as Record<string, unknown>
  for (const [name, override] of Object.entries(overrides)) {
    // Assigning to this name would set the prototype.
    if (override == null || name === '__proto__') continue
    const original = Object.hasOwn(merged, name) ? merged[name] : undefined
    merged[name] = isGroup(override) ? mergeGroup(asGroup(original), override) : override
  }
  return merged as Group
}

/** One sentence for all numbers is the rest of a plural. */
const asGroup = (original: unknown): object =>
  typeof original === 'string' ? { other: original } : isGroup(original) ? original : {}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
