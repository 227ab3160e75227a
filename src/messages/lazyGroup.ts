import { mergeGroup } from './mergeGroup.ts'

/**
 * Returns a function that completes overrides of a group of messages. English is merged by who uses the group, not by the provider, so that
 * other pages do not load it. Each object of overrides is merged once.
 */
export function lazyGroup<Group extends object>(english: Group) {
  const completed = new WeakMap<object, Group>()
  return (overrides: Parameters<typeof mergeGroup<Group>>[1]): Group => {
    if (!overrides) return english
    const known = completed.get(overrides)
    if (known) return known
    const merged = mergeGroup(english, overrides)
    completed.set(overrides, merged)
    return merged
  }
}
