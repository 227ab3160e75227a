import { openDuplicatesChannel } from './duplicates.ts'
import type { SessionWindow } from './environment.ts'

/** How long, in milliseconds, a duplicate of a tab has to respond. */
const RESPONSE_TIME = 1_000

/** Resolves to whether another tab holds tokens of a sign-in, after this tab was duplicated. */
export const hasDuplicate = (window: SessionWindow | undefined, key: string, origin: string): Promise<boolean> =>
  new Promise((resolve) => {
    const channel = openDuplicatesChannel(window, key)
    if (!channel) return resolve(false)
    const give = (isHeld: boolean) => {
      clearTimeout(timer)
      channel.close()
      resolve(isHeld)
    }
    const timer = setTimeout(() => give(false), RESPONSE_TIME)
    channel.onmessage = ({ data }) => data?.holds === origin && give(true)
    channel.postMessage({ asksFor: origin })
  })
