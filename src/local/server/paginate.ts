import { Fault } from './fault.ts'

/**
 * One page of a list.
 *
 * @param token Of the page before: how many came before this one.
 * @throws {Fault} InvalidParameterException for a token that no page gave.
 */
export function paginate<Item>(
  items: readonly Item[],
  size: number,
  token = '0',
): { page: Item[]; next: string | undefined } {
  const start = Number(token)
  if (!Number.isInteger(start) || start < 0) throw new Fault('InvalidParameterException', 'Invalid pagination token.')
  const end = start + size
  return { page: items.slice(start, end), next: end < items.length ? String(end) : undefined }
}
