import { AuthError } from '../errors.ts'
import type { OperationName, Operations } from '../wire/operations.ts'
import { operationTable, type RetryClass } from '../wire/operationTable.ts'
import { callerContext } from './callerContext.ts'
import { checkInput } from './checkInput.ts'
import type { Client } from './createClient.ts'
import { faultToError } from './faults.ts'

/** Milliseconds that one attempt may take, reading the answer included. */
const TIME_LIMIT = 15_000
const ATTEMPTS = 3

/** How one call is made. */
export interface CallOptions {
  /** Ends the call; it then fails with the code `aborted`. */
  signal?: AbortSignal | undefined
  /** Narrows or widens the operation's own retry class, where the input decides: a password is never sent twice. */
  retry?: RetryClass | undefined
}

/**
 * Calls one operation of the user pools API.
 *
 * The input is checked against the service model first, and what the client's options say about the caller is added.
 *
 * @throws {AuthError} for every failure: an input that the service would refuse, a fault of the service, an unreadable answer, a lost
 * network, no answer within 15 seconds, an abort.
 * @example
 * const { UserAttributes } = await call(client, 'GetUser', { AccessToken })
 */
export async function call<Name extends OperationName>(
  client: Client,
  operation: Name,
  input: Operations[Name]['input'],
  options: CallOptions = {},
): Promise<Operations[Name]['output']> {
  const retry = options.retry ?? operationTable[operation].retry
  checkInput(operation, input)
  const body = JSON.stringify({ ...(await callerContext(client, operation, input)), ...input })
  for (let attempt = 1; ; attempt++) {
    try {
      return await post(client, operation, body, options.signal)
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof AuthError) || !mayRepeat(error, retry)) throw error
    }
    await backOff(attempt, operation, options.signal)
  }
}

/** Only a throttled call is known not to have been acted upon; a lost one may have arrived. */
function mayRepeat(error: AuthError, retry: RetryClass): boolean {
  if (retry === 'always') return error.retryable
  return retry === 'refused' && error.code === 'busy'
}

async function post<Name extends OperationName>(
  client: Client,
  operation: Name,
  body: string,
  signal: AbortSignal | undefined,
): Promise<Operations[Name]['output']> {
  const limit = new AbortController()
  const stop = () => limit.abort()
  const timer = setTimeout(stop, TIME_LIMIT)
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()
  try {
    limit.signal.throwIfAborted()
    const response = await client.fetch(client.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      cache: 'no-store',
      body,
      signal: limit.signal,
    })
    const answer = parse(await response.text())
    if (response.ok && answer && !('__type' in answer)) return answer as Operations[Name]['output']
    throw faultToError(operation, response, answer)
  } catch (error) {
    if (error instanceof AuthError) throw error
    const fault = error instanceof Error ? error.name : 'Error'
    if (signal?.aborted) throw stopped(signal, operation, fault)
    const code = limit.signal.aborted ? 'timedOut' : 'offline'
    throw new AuthError(code, { operation, retryable: true, fault })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

/** An empty body is an operation without output; anything but a JSON object is nothing of the service's. */
function parse(text: string): Record<string, unknown> | undefined {
  if (!text) return {}
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : undefined
  } catch {
    return undefined
  }
}

/** Waits 200 ms, then 400, each with up to 100 more, so that many pages do not come back at once. */
function backOff(attempt: number, operation: OperationName, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer)
      reject(stopped(signal, operation, 'AbortError'))
    }
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      },
      2 ** attempt * 100 + Math.random() * 100,
    )
    if (signal?.aborted) leave()
    else signal?.addEventListener('abort', leave, { once: true })
  })
}

/** The caller's signal ended the call: because its time ran out, or because nobody waits for the answer. */
function stopped(signal: AbortSignal | undefined, operation: OperationName, fault: string): AuthError {
  const ranOut = signal?.reason?.name === 'TimeoutError'
  return new AuthError(ranOut ? 'timedOut' : 'aborted', { operation, retryable: ranOut, fault })
}
