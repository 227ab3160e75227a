import { base64UrlToBytes, bytesToBase64Url } from '../../encoding/base64.ts'
import { utf8 } from '../../encoding/bytes.ts'
import { Fault } from './fault.ts'

/**
 * Returns one page of a list.
 *
 * @param list What the items are and what selects them, such as a filter. The token of another list is refused.
 * @param token From the previous page.
 * @throws {Fault} InvalidParameterException for an invalid token.
 */
export function paginate<Item>(
  items: readonly Item[],
  size: number,
  list: string,
  token?: string,
): { page: Item[]; next: string | undefined } {
  const start = token === undefined ? 0 : readToken(list, token)
  const end = start + size
  return { page: items.slice(start, end), next: end < items.length ? createToken(list, end) : undefined }
}

const createToken = (list: string, start: number): string => bytesToBase64Url(utf8(`${start} ${list}`))

function readToken(list: string, token: string): number {
  const [, start, ofList] = /^(\d+) (.*)$/s.exec(decodeToken(token)) ?? []
  if (ofList !== list) throw new Fault('InvalidParameterException', 'Invalid pagination token.')
  return Number(start)
}

function decodeToken(token: string): string {
  try {
    return new TextDecoder().decode(base64UrlToBytes(token))
  } catch {
    return ''
  }
}
