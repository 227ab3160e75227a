import type { Client } from 'poolgate/client'
import type { LocalPool } from 'poolgate/local'
import { expect, onTestFinished } from 'vitest'

/** A request that a client sent. */
export interface Request {
  operation: string
  input: Record<string, unknown>
  signal: AbortSignal
}

/** Responds instead of the pool. `undefined` passes the request to the pool. */
export type Answer = (request: Request) => Response | Promise<Response> | undefined

/** A client whose requests a test can read, and respond to instead of the pool. */
export interface Wiretap {
  client: Client
  requests: Request[]
  operations: () => string[]
  answers: Record<string, Answer>
  /** The text of every response, for tests that search for secrets of the service. */
  answered: string[]
}

export function tap(client: Client): Wiretap {
  const requests: Request[] = []
  const answers: Record<string, Answer> = {}
  const answered: string[] = []
  return {
    requests,
    answers,
    answered,
    operations: () => requests.map(({ operation }) => operation),
    client: {
      ...client,
      fetch: async (url, init) => {
        const [, operation = ''] = (new Headers(init?.headers).get('x-amz-target') ?? '').split('.')
        const request = { operation, input: JSON.parse(String(init?.body)), signal: init?.signal as AbortSignal }
        requests.push(request)
        const response = await (answers[operation]?.(request) ?? client.fetch(url, init))
        answered.push(await response.clone().text())
        return response
      },
    },
  }
}

export const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status })

export const fault = (name: string, message = ''): Response => json({ __type: name, message }, 400)

/** Sends no response until the request is aborted. */
export const silence: Answer = ({ signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')))
  })

/** Fails the current test if it leaves a message of the pool unread. */
export function expectMailToBeRead({ outbox }: LocalPool): void {
  onTestFinished(() => {
    expect(
      outbox.messages.map(({ kind, destination }) => `${kind} to ${destination}`),
      'no message is left unread',
    ).toEqual([])
  })
}
