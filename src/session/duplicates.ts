import { openChannel, type SessionChannel, type SessionWindow } from './environment.ts'

/** Opens the channel on which tabs ask whether they are duplicates: browsers copy a tab's sessionStorage, with the tokens, and don't tell it. */
export const openDuplicatesChannel = (window: SessionWindow | undefined, key: string): SessionChannel | undefined =>
  openChannel(window, `${key}.duplicates`)

/**
 * Tells other tabs that ask whether this one holds the tokens of the same sign-in.
 *
 * @param getOrigin Returns the id of the sign-in that this tab's tokens come from. It is no secret: it authorizes nothing.
 * @returns A function that ends this.
 */
export function respondToDuplicates(
  window: SessionWindow | undefined,
  key: string,
  getOrigin: () => string | undefined,
): () => void {
  const channel = openDuplicatesChannel(window, key)
  if (!channel) return () => {}
  channel.onmessage = ({ data }) => {
    const asked: unknown = data?.asksFor
    if (typeof asked === 'string' && asked === getOrigin()) channel.postMessage({ holds: asked })
  }
  return () => channel.close()
}
