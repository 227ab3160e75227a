import { AuthError } from '../errors.ts'

/** How long, in milliseconds, another message to the same address can't be requested. */
const COOLDOWN = 30_000

/** Remembers until when each kind of message can't be requested again. It outlives the screens. */
export interface Cooldowns {
  /** Milliseconds until the message can be requested again. */
  remaining: (key: string) => number
  start: (key: string) => void
  clear: (key: string) => void
}

/** @param now Milliseconds since the epoch. */
export function createCooldowns(now: () => number): Cooldowns {
  const ends = new Map<string, number>()
  return {
    remaining: (key) => {
      const remaining = (ends.get(key) ?? 0) - now()
      // More than the whole time: the clock was set back.
      return remaining > 0 && remaining <= COOLDOWN ? remaining : 0
    },
    start: (key) => void ends.set(key, now() + COOLDOWN),
    clear: (key) => void ends.delete(key),
  }
}

/**
 * Sends a message unless the last one was sent less than 30 seconds ago. If sending fails, it can be tried again immediately.
 *
 * @throws {AuthError} `tooManyAttempts` during the cool-down, and the errors of `send`.
 */
export async function withCooldown<Result>(
  cooldowns: Cooldowns,
  key: string,
  send: () => Promise<Result>,
): Promise<Result> {
  if (cooldowns.remaining(key)) throw new AuthError('tooManyAttempts', { fault: 'CoolingDown' })
  cooldowns.start(key)
  try {
    return await send()
  } catch (error) {
    cooldowns.clear(key)
    throw error
  }
}
