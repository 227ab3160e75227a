import { createClient } from '../../src/client/createClient.ts'

export interface Sent {
  url: string
  init: RequestInit & { signal: AbortSignal; headers: Record<string, string> }
  operation: string
  input: Record<string, unknown>
}

/** Responds to a request. The number counts requests from 1. */
export type Behaviour = (sent: Sent, count: number) => Response | Promise<Response>

export const userPoolId = 'eu-west-1_Ab12Cd34E'
export const clientId = '1example23456789'

/** Creates a `fetch` with the given behavior that records its requests. It rejects on abort, as the real one does. */
export function fakeService(behave: Behaviour) {
  const sent: Sent[] = []
  const fetch = async (url: unknown, init: unknown): Promise<Response> => {
    const request = init as Sent['init']
    request.signal.throwIfAborted()
    const operation = request.headers['x-amz-target']!.replace('AWSCognitoIdentityProviderService.', '')
    const one = { url: String(url), init: request, operation, input: JSON.parse(String(request.body)) }
    sent.push(one)
    const respond = async () => behave(one, sent.length)
    return Promise.race([respond(), untilAborted(request.signal)])
  }
  const client = createClient({ userPoolId, clientId, fetch })
  return { client, fetch, sent, operations: () => sent.map(({ operation }) => operation) }
}

/** A response that never arrives. */
export const silence = (): Promise<Response> => new Promise(() => {})

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
}
