import { AuthError } from '../errors.ts'
import type { OperationName, Operations } from '../wire/operations.ts'
import { type Authorization, operationTable, type RetryClass } from '../wire/operationTable.ts'
import { callerContext } from './callerContext.ts'
import type { CallOptions } from './callOptions.ts'
import { checkInput } from './checkInput.ts'
import { checkOutput } from './checkOutput.ts'
import type { Client } from './createClient.ts'
import { faultToError } from './faults.ts'
import { measureRequest } from './measureRequest.ts'

/** How long, in milliseconds, one attempt may take, including reading the response. */
const TIME_LIMIT = 15_000
const MAX_ATTEMPTS = 3

/** Makes a {@link call}: checks, sends, retries. */
export async function callService<Name extends OperationName>(
  client: Client,
  operation: Name,
  input: Operations[Name]['input'],
  options: CallOptions,
): Promise<Operations[Name]['output']> {
  const retry = options.retry ?? operationTable[operation].retry
  checkInput(operation, input)
  const body = JSON.stringify({ ...(await callerContext(client, operation, input)), ...input })
  const caller = {
    authorization: authorizationOf(operation, input),
    isPasswordCheck: isPasswordCheck(operation, input),
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await post(client, operation, caller, body, options.signal)
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !(error instanceof AuthError) || !mayRepeat(error, retry)) throw error
    }
    await backOff(attempt, operation, options.signal)
  }
}

/** Returns whether to retry. Only a throttled call is known to have had no effect; a call that got no response may have had one. */
function mayRepeat(error: AuthError, retry: RetryClass): boolean {
  if (retry === 'always') return error.retryable
  return retry === 'refused' && error.code === 'busy'
}

/** Returns what authorizes one call, for operations that accept more than one thing. */
function authorizationOf(operation: OperationName, input: object): Authorization {
  const { authorization } = operationTable[operation]
  if ('AuthFlow' in input && input.AuthFlow === 'REFRESH_TOKEN_AUTH') return 'refreshToken'
  if (authorization === 'accessTokenOrSession') return 'AccessToken' in input ? 'accessToken' : 'session'
  return authorization
}

/** Returns whether a call of a sign-in could contain a password to check. Only one challenge asks for a new password. */
const isPasswordCheck = (operation: OperationName, input: object): boolean =>
  operation === 'InitiateAuth' ||
  (operation === 'RespondToAuthChallenge' &&
    !('ChallengeName' in input && input.ChallengeName === 'NEW_PASSWORD_REQUIRED'))

async function post<Name extends OperationName>(
  client: Client,
  operation: Name,
  { authorization, isPasswordCheck }: { authorization: Authorization; isPasswordCheck: boolean },
  requestBody: string,
  signal: AbortSignal | undefined,
): Promise<Operations[Name]['output']> {
  if (signal?.aborted) throw abortError(signal, operation, 'AbortError')
  const request = measureRequest(client, operation)
  try {
    const { response, text } = await send(client, operation, requestBody, signal)
    request.receive(response)
    const body = parse(text)
    const isSuccess = response.ok && body && !('__type' in body)
    if (!isSuccess) throw faultToError(operation, response, body, authorization, isPasswordCheck)
    const output = checkOutput(operation, body)
    request.end()
    return output
  } catch (error) {
    request.end(error)
    throw error
  }
}

/** Sends one request and reads the whole response. @throws {AuthError} for a network error, a timeout or an abort. */
async function send(
  client: Client,
  operation: OperationName,
  requestBody: string,
  signal: AbortSignal | undefined,
): Promise<{ response: Response; text: string }> {
  const limit = new AbortController()
  const stop = () => limit.abort()
  const timer = setTimeout(stop, TIME_LIMIT)
  signal?.addEventListener('abort', stop)
  try {
    const response = await client.fetch(client.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      cache: 'no-store',
      body: requestBody,
      signal: limit.signal,
    })
    return { response, text: await response.text() }
  } catch (error) {
    const fault = error instanceof Error ? error.name : 'Error'
    if (signal?.aborted) throw abortError(signal, operation, fault)
    const code = limit.signal.aborted ? 'timedOut' : 'offline'
    throw new AuthError(code, { operation, retryable: true, fault })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

/** Parses a response body. An empty body belongs to an operation without output. Returns `undefined` for anything but a JSON object. */
function parse(text: string): Record<string, unknown> | undefined {
  if (!text) return {}
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : undefined
  } catch {
    return undefined
  }
}

/** Waits 200 ms, then 400 ms, plus a random delay of up to 100 ms, so that many pages don't retry at the same moment. */
function backOff(attempt: number, operation: OperationName, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer)
      reject(abortError(signal, operation, 'AbortError'))
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

/** Returns the error of a call that the caller's signal ended: a timeout or a cancellation. */
function abortError(signal: AbortSignal | undefined, operation: OperationName, fault: string): AuthError {
  const isTimeout = signal?.reason?.name === 'TimeoutError'
  return new AuthError(isTimeout ? 'timedOut' : 'aborted', { operation, retryable: isTimeout, fault })
}
