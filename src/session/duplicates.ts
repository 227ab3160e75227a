import { openChannel, type SessionWindow } from './environment.ts'

/** How long, in milliseconds, a duplicate of a tab has to respond. */
const RESPONSE_TIME = 1_000

/** Finds out whether a tab was duplicated: browsers copy its sessionStorage, with the tokens, and don't tell it. */
export interface Duplicates {
  /** Responds to other tabs while this one is open. @returns A function that ends this. */
  respond: () => () => void
  /** Resolves to whether another tab holds tokens of this sign-in. */
  exist: (origin: string) => Promise<boolean>
}

/**
 * @param getOrigin Returns the id of the sign-in that this tab's tokens come from. It is no secret: it authorizes nothing.
 */
export function createDuplicates(
  window: SessionWindow | undefined,
  key: string,
  getOrigin: () => string | undefined,
): Duplicates {
  const open = () => openChannel(window, `${key}.duplicates`)
  return {
    respond: () => {
      const channel = open()
      if (!channel) return () => {}
      channel.onmessage = ({ data }) => {
        const asked: unknown = data?.asksFor
        if (typeof asked === 'string' && asked === getOrigin()) channel.postMessage({ holds: asked })
      }
      return () => channel.close()
    },
    exist: (origin) =>
      new Promise((resolve) => {
        const channel = open()
        if (!channel) return resolve(false)
        const give = (isHeld: boolean) => {
          clearTimeout(timer)
          channel.close()
          resolve(isHeld)
        }
        const timer = setTimeout(() => give(false), RESPONSE_TIME)
        channel.onmessage = ({ data }) => data?.holds === origin && give(true)
        channel.postMessage({ asksFor: origin })
      }),
  }
}
