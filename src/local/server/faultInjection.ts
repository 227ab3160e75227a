import { Fault, type FaultName } from './fault.ts'
import { corsHeaders } from './respond.ts'

/**
 * How a call fails: with a fault of the service (its name, optionally with message and status), as if offline, or with a response that
 * isn't JSON, as from a proxy.
 */
export type InjectedFault =
  | 'offline'
  | 'notJson'
  | (string & Record<never, never>)
  | { name: string; message?: string; status?: number }

/** The simulated network between a client and the pool. Can be changed at any time. */
export interface NetworkConditions {
  /** The delay of each request in milliseconds. Default: 0. */
  latency: number
  /** Whether all requests fail as if offline. Default: `false`. */
  isOffline: boolean
}

/** Creates a queue of faults for each operation, and the simulated network. */
export function createFaultInjection() {
  const queues = new Map<string, InjectedFault[]>()
  const network: NetworkConditions = { latency: 0, isOffline: false }
  return {
    network,
    failNext: (operation: string, ...faults: InjectedFault[]) => {
      queues.set(operation, [...(queues.get(operation) ?? []), ...faults])
    },
    /**
     * Runs before the pool gets a request.
     *
     * @returns The response that replaces the pool's, if any.
     * @throws {Fault} The next fault that was queued for the operation.
     */
    intercept: async (operation: string, signal: AbortSignal): Promise<Response | undefined> => {
      if (network.latency) await delay(network.latency, signal)
      if (network.isOffline) return Response.error()
      const fault = queues.get(operation)?.shift()
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

/** The service's messages (docs/protocol.md §6.2, §6.3). */
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
