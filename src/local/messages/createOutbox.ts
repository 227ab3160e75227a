import type { PoolContext } from '../server/poolContext.ts'
import type { Message } from '../state/message.ts'

/** The messages that the pool would have sent. None leaves the page or process. */
export interface Outbox {
  /** The unread messages, newest last, at most 100. The array is replaced on each change. */
  readonly messages: readonly Message[]
  /**
   * Reads the newest message to an address and removes it.
   *
   * @throws {Error} when there is no message.
   * @example
   * const { code } = pool.outbox.take('ann@example.com')
   */
  take: (destination: string) => Message
  /** Removes every message. */
  clear: () => void
  /** Calls the listener after each change. Returns a function that unsubscribes it. */
  subscribe: (listener: () => void) => () => void
}

/** @param onRead Called after a message was removed. */
export function createOutbox(context: PoolContext, onRead: () => void): { outbox: Outbox; notify: () => void } {
  const listeners = new Set<() => void>()
  let notified = context.pool.messages

  const notify = () => {
    if (notified === context.pool.messages) return
    notified = context.pool.messages
    for (const listener of [...listeners]) listener()
  }
  const replace = (messages: readonly Message[]) => {
    context.pool.messages = messages
    notify()
    onRead()
  }
  const outbox: Outbox = {
    get messages() {
      return context.pool.messages
    },
    take(destination) {
      const { messages } = context.pool
      const message = messages.findLast((candidate) => candidate.destination === destination)
      if (!message) throw new Error(`No message to ${destination}: ${describe(messages)}.`)
      replace(messages.filter((other) => other !== message))
      return message
    },
    clear: () => {
      if (context.pool.messages.length) replace([])
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { outbox, notify }
}

function describe(messages: readonly Message[]): string {
  const others = new Set(messages.map(({ destination }) => destination))
  return others.size ? `the outbox has some to ${[...others].join(', ')}` : 'the outbox is empty'
}
