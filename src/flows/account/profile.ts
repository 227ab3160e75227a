import { normalizeAttribute, normalizeCode } from '../../poolConfig/normalizeInput.ts'
import type { Session } from '../../session/session.ts'
import { type MfaMethod, mfaMethodsByName } from '../../wire/factorNames.ts'
import { callWithToken } from '../callWithToken.ts'
import { type Delivery, deliveryOf } from '../delivery.ts'
import type { FlowContext } from '../flowContext.ts'
import { mfaMethodsIn } from '../signIn/challengeParameters.ts'
import type { StateAt } from '../stateAt.ts'

/** What the pool knows of whoever is signed in, now. */
export interface Profile {
  username: string
  /** By the service's names: `given_name`, `custom:department`. */
  attributes: Record<string, string>
  /** The second factors that are switched on. */
  mfa: MfaMethod[]
  /** The one that is asked for. */
  preferredMfa?: MfaMethod
}

/** Reads GetUser. @throws {AuthError} `sessionEnded`, `offline` … */
export async function getProfile(session: Session, signal?: AbortSignal): Promise<Profile> {
  const answer = await callWithToken(session, 'GetUser', {}, signal)
  const { Username = '', UserAttributes = [], UserMFASettingList = [], PreferredMfaSetting = '' } = answer
  const preferredMfa = mfaMethodsByName.get(PreferredMfaSetting)
  return {
    username: Username,
    attributes: Object.fromEntries(UserAttributes.map(({ Name, Value = '' }) => [Name, Value])),
    mfa: mfaMethodsIn(UserMFASettingList),
    ...(preferredMfa && { preferredMfa }),
  }
}

/**
 * Writes one attribute, and none beside it, so that two tabs do not undo each other's changes.
 *
 * @returns Where a code went, for an address that must be verified.
 * @throws {AuthError} `invalidValue`, `addressTaken` … on the attribute's field.
 */
async function writeAttribute(
  { session }: FlowContext,
  { name, value }: { name: string; value: string },
  signal?: AbortSignal,
): Promise<Delivery | undefined> {
  const UserAttributes = [{ Name: name, Value: name === 'phone_number' ? normalizeAttribute(value) : value.trim() }]
  const { CodeDeliveryDetailsList = [] } = await callWithToken(
    session,
    'UpdateUserAttributes',
    { UserAttributes },
    signal,
  )
  return deliveryOf(CodeDeliveryDetailsList.find(({ AttributeName }) => AttributeName === name))
}

/** Deletes one attribute. @throws {AuthError} `invalidValue` for one that the pool requires. */
export async function deleteAttribute(
  { session }: FlowContext,
  { name }: { name: string },
  signal?: AbortSignal,
): Promise<void> {
  await callWithToken(session, 'DeleteUserAttributes', { UserAttributeNames: [name] }, signal)
}

/** Sends another code to an address (reference 7.6). */
export async function sendAttributeCode(
  { session }: FlowContext,
  { name }: { name: string },
  signal?: AbortSignal,
): Promise<Delivery | undefined> {
  const input = { AttributeName: name }
  return deliveryOf(
    (await callWithToken(session, 'GetUserAttributeVerificationCode', input, signal)).CodeDeliveryDetails,
  )
}

/** Proves an address by its code. @throws {AuthError} `wrongCode`, `codeExpired`, `addressTaken` … */
async function verifyAttribute(
  { session }: FlowContext,
  { name, code }: { name: string; code: string },
  signal?: AbortSignal,
): Promise<void> {
  await callWithToken(session, 'VerifyUserAttribute', { AttributeName: name, Code: normalizeCode(code) }, signal)
}

/** One attribute on its way to another value. `verify`: the code that proves an address is awaited; the old value may still hold. */
export type AttributeState =
  | { step: 'edit'; attribute: string }
  | { step: 'verify'; attribute: string; value: string; sentTo?: Delivery }
  | { step: 'saved'; attribute: string }

/** Writes what was typed under the attribute's own name. @throws {AuthError} as {@link writeAttribute}. */
export async function submitAttribute(
  context: FlowContext,
  { attribute }: StateAt<AttributeState, 'edit'>,
  answer: Record<string, string>,
  signal?: AbortSignal,
): Promise<AttributeState> {
  const value = answer[attribute] ?? ''
  const sentTo = await writeAttribute(context, { name: attribute, value }, signal)
  return sentTo ? { step: 'verify', attribute, value: value.trim(), sentTo } : { step: 'saved', attribute }
}

/** Proves the new address. @throws {AuthError} as {@link verifyAttribute}. */
export async function submitAttributeCode(
  context: FlowContext,
  { attribute }: StateAt<AttributeState, 'verify'>,
  { code }: { code: string },
  signal?: AbortSignal,
): Promise<StateAt<AttributeState, 'saved'>> {
  await verifyAttribute(context, { name: attribute, code }, signal)
  return { step: 'saved', attribute }
}

/**
 * Sends another code. A value that waits for its proof is written again, since the service may send the code of another request
 * to the old address (reference 7.6).
 */
export async function resendAttributeCode(
  context: FlowContext,
  { attribute, value }: StateAt<AttributeState, 'verify'>,
  signal?: AbortSignal,
): Promise<StateAt<AttributeState, 'verify'>> {
  const { attributes } = await getProfile(context.session, signal)
  const sentTo =
    attributes[attribute] === value
      ? await sendAttributeCode(context, { name: attribute }, signal)
      : await writeAttribute(context, { name: attribute, value }, signal)
  return { step: 'verify', attribute, value, ...(sentTo && { sentTo }) }
}
