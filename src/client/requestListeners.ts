import { notifyHost } from '../async/notifyHost.ts'
import type { Client } from './createClient.ts'
import type { RequestEvent } from './requestEvent.ts'

/** Holds a callback, as a React ref does: the newest one is called. */
export interface RequestListener {
  readonly current: ((event: RequestEvent) => void) | undefined
}

interface Channel {
  readonly listeners: Set<RequestListener>
  /** How many pieces of work hold the events back. */
  holds: number
  waiting: RequestEvent[]
}

const channels = new WeakMap<Client, Channel>()

function channelOf(client: Client): Channel {
  const channel = channels.get(client) ?? { listeners: new Set(), holds: 0, waiting: [] }
  channels.set(client, channel)
  return channel
}

/** Notifies a listener of each request of a client, in addition to the client's own `onEvent`. @returns A function that ends it. */
export function listenToRequests(client: Client, listener: RequestListener): () => void {
  const { listeners } = channelOf(client)
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Holds the events of a client back until the work has ended. For work under a lock: the host app's code must not run under it. */
export async function holdEvents<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  const channel = channelOf(client)
  channel.holds++
  try {
    return await work()
  } finally {
    channel.holds--
    deliverWaiting(client, channel)
  }
}

/** Notifies the listeners of a client, and its own `onEvent`, of a request that has ended. */
export function reportRequest(client: Client, event: RequestEvent): void {
  const channel = channelOf(client)
  channel.waiting.push(Object.freeze(event))
  deliverWaiting(client, channel)
}

function deliverWaiting(client: Client, channel: Channel): void {
  if (channel.holds > 0) return
  const events = channel.waiting
  channel.waiting = []
  for (const event of events) {
    // Two providers may share a client and a callback.
    const callbacks = new Set([client.onEvent, ...[...channel.listeners].map(({ current }) => current)])
    for (const callback of callbacks) notifyHost(callback, event)
  }
}
