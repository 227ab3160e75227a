import { AuthError } from '../../errors.ts'
import type { FlowContext } from '../flowContext.ts'

/** How far, in milliseconds, a device's clock may be off. The service's own limit isn't documented (docs/protocol.md §3.4). */
const TOLERANCE = 5 * 60_000

/**
 * Runs a request of a sign-in by SRP. The service rejects the signature of a device whose clock is far off with the fault of a wrong password
 * (docs/protocol.md §3.4), and retries lead to a lockout. The clock is compared with the `date` of the response, or else with the
 * service's clock at the last tokens.
 *
 * @throws {AuthError} `wrongClock` if the clock is off; `wrongCredentials` with the hint `clock` if that can't be known.
 */
export async function checkClockOnRejection<Result>(
  context: FlowContext,
  send: () => Promise<Result>,
): Promise<Result> {
  try {
    return await send()
  } catch (error) {
    if (!(error instanceof AuthError) || error.code !== 'wrongCredentials') throw error
    throw explainRejection(context, error)
  }
}

function explainRejection({ session, now }: FlowContext, error: AuthError): AuthError {
  const { operation, field, fault, requestId, serviceTime } = error
  const drift = serviceTime === undefined ? session.getDrift() : serviceTime - now()
  if (drift === undefined)
    return new AuthError('wrongCredentials', { operation, field, fault, requestId, hint: 'clock' })
  if (Math.abs(drift) <= TOLERANCE) return error
  return new AuthError('wrongClock', { operation, fault, requestId, serviceTime })
}
