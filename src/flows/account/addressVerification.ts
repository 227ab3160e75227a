import type { FlowContext } from '../flowContext.ts'
import type { StateAt } from '../stateAt.ts'
import { type AttributeState, sendAttributeCode } from './profile.ts'
import type { UnverifiedAddress } from './unverifiedAddresses.ts'

/** The verification of an address that the user has not verified yet. `offer`: no code has been sent. */
export type AddressVerificationState =
  | UnverifiedAddress
  | StateAt<AttributeState, 'verify'>
  | StateAt<AttributeState, 'saved'>

/** Sends a code to the address. @throws {AuthError} `tooManyAttempts`, `codeNotSent` … */
export async function submitOffer(
  context: FlowContext,
  { attribute, value }: UnverifiedAddress,
  _values: Record<never, never>,
  signal?: AbortSignal,
): Promise<AddressVerificationState> {
  const sentTo = await sendAttributeCode(context, { name: attribute }, signal)
  return { step: 'verify', attribute, value, ...(sentTo && { sentTo }) }
}
