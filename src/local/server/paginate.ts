import { Fault } from './fault.ts'

/**
 * Returns one page of a list.
 *
 * @param token From the previous page: the number of items before this page.
 * @throws {Fault} InvalidParameterException for an invalid token.
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
