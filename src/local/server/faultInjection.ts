import { Fault, type FaultName } from './fault.ts'
import { corsHeaders } from './respond.ts'

/**
 * How a call is to fail: with a fault of the service, by name, or with its message and status as well; as without a network; or
 * with an answer that is no JSON, as from a proxy.
 */
export type InjectedFault =
  | 'offline'
  | 'notJson'
  | (string & Record<never, never>)
  | { name: string; message?: string; status?: number }

/** What the way to the pool is like. May be changed at any time. */
export interface NetworkConditions {
  /** Milliseconds until a request arrives. Default: 0. */
  latency: number
  /** Whether nothing arrives. Default: `false`. */
  isOffline: boolean
}

/** Failures that wait for their operation, and the network on the way to it. */
export function createFaultInjection() {
  const waiting = new Map<string, InjectedFault[]>()
  const network: NetworkConditions = { latency: 0, isOffline: false }
  return {
    network,
    failNext: (operation: string, ...faults: InjectedFault[]) => {
      waiting.set(operation, [...(waiting.get(operation) ?? []), ...faults])
    },
    /**
     * What happens to a request before the pool sees it.
     *
     * @returns The answer in the pool's place, if any.
     * @throws {Fault} the one that was asked for.
     */
    intercept: async (operation: string, signal: AbortSignal): Promise<Response | undefined> => {
      if (network.latency) await delay(network.latency, signal)
      if (network.isOffline) return Response.error()
      const fault = waiting.get(operation)?.shift()
      if (fault === undefined) return undefined
      if (fault === 'offline') return Response.error()
      if (fault === 'notJson')
        return new Response('<!doctype html><title>Proxy</title>', { status: 502, headers: corsHeaders })
      const { name, message, status } = typeof fault === 'string' ? { name: fault } : fault
      throw new Fault(name as FaultName, message ?? MESSAGES[name] ?? name, status ?? STATUS[name] ?? 400)
    },
  }
}

function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const arrive = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', arrive)
      resolve()
    }
    const timer = setTimeout(arrive, milliseconds)
    signal.addEventListener('abort', arrive)
  })
}

const STATUS: Record<string, number> = { InternalErrorException: 500, ServiceUnavailable: 503 }

/** docs/protocol.md §6.2 and 6.3. */
const MESSAGES: Record<string, string> = {
  AliasExistsException: 'An account with the email already exists.',
  CodeMismatchException: 'Invalid verification code provided, please try again.',
  EnableSoftwareTokenMFAException: 'Code mismatch and fail enable Software Token MFA',
  ExpiredCodeException: 'Invalid code provided, please request a code again.',
  ForbiddenException: 'Request not allowed due to WAF block.',
  InvalidPasswordException: 'Password did not conform with policy: Password not long enough',
  LimitExceededException: 'Attempt limit exceeded, please try after some time.',
  NotAuthorizedException: 'Incorrect username or password.',
  PasswordResetRequiredException: 'Password reset required for the user',
  SoftwareTokenMFANotFoundException: 'Software Token MFA has not been enabled by the userPool',
  TooManyRequestsException: 'Rate exceeded',
  UsernameExistsException: 'User already exists',
  UserNotConfirmedException: 'User is not confirmed.',
  UserNotFoundException: 'User does not exist.',
}
