import { normalizeAttribute, normalizeCode } from '../../poolConfig/normalizeInput.ts'
import type { Session } from '../../session/session.ts'
import { type MfaMethod, mfaMethodsByName } from '../../wire/factorNames.ts'
import { callWithToken } from '../callWithToken.ts'
import { type Delivery, deliveryOf } from '../delivery.ts'
import type { FlowContext } from '../flowContext.ts'
import { mfaMethodsIn } from '../signIn/challengeParameters.ts'
import type { StateAt } from '../stateAt.ts'

/** The signed-in user's current data in the pool. */
export interface Profile {
  username: string
  /** Keyed by the service's names: `given_name`, `custom:department`. */
  attributes: Record<string, string>
  /** The MFA methods that are turned on. */
  mfa: MfaMethod[]
  /** The MFA method that sign-in asks for by default. */
  preferredMfa?: MfaMethod
}

/** Calls GetUser. @throws {AuthError} `sessionEnded`, `offline` … */
export async function getProfile(session: Session, signal?: AbortSignal): Promise<Profile> {
  const output = await callWithToken(session, 'GetUser', {}, signal)
  const { Username = '', UserAttributes = [], UserMFASettingList = [], PreferredMfaSetting = '' } = output
  const preferredMfa = mfaMethodsByName.get(PreferredMfaSetting)
  return {
    username: Username,
    attributes: Object.fromEntries(UserAttributes.map(({ Name, Value = '' }) => [Name, Value])),
    mfa: mfaMethodsIn(UserMFASettingList),
    ...(preferredMfa && { preferredMfa }),
  }
}

/** The attributes that messages go to, and that users sign in with: a change of one requires a recent authentication. */
export const ADDRESSES: readonly string[] = ['email', 'phone_number']

function requireRecentFor(name: string, { reauthentication }: FlowContext): void {
  if (ADDRESSES.includes(name)) reauthentication.require()
}

/**
 * Updates one attribute only, so that two tabs don't overwrite each other's changes.
 *
 * @returns Where the code was sent, for an address that must be verified.
 * @throws {AuthError} `reauthenticationRequired` for an address; `invalidValue`, `addressTaken` … on the attribute's field.
 */
async function writeAttribute(
  context: FlowContext,
  { name, value }: { name: string; value: string },
  signal?: AbortSignal,
): Promise<Delivery | undefined> {
  requireRecentFor(name, context)
  const UserAttributes = [{ Name: name, Value: value }]
  const { CodeDeliveryDetailsList = [] } = await callWithToken(
    context.session,
    'UpdateUserAttributes',
    { UserAttributes },
    signal,
  )
  return deliveryOf(CodeDeliveryDetailsList.find(({ AttributeName }) => AttributeName === name))
}

/**
 * Deletes one attribute.
 *
 * @throws {AuthError} `reauthenticationRequired` for an address, `required` for an attribute that the pool requires.
 */
export async function deleteAttribute(
  context: FlowContext,
  { name }: { name: string },
  signal?: AbortSignal,
): Promise<void> {
  requireRecentFor(name, context)
  await callWithToken(context.session, 'DeleteUserAttributes', { UserAttributeNames: [name] }, signal)
}

/** Sends another verification code to an email address or phone number (docs/protocol.md §7.6). */
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

/** Verifies an email address or phone number with a code. @throws {AuthError} `wrongCode`, `codeExpired`, `addressTaken` … */
async function verifyAttribute(
  context: FlowContext,
  { name, code }: { name: string; code: string },
  signal?: AbortSignal,
): Promise<void> {
  requireRecentFor(name, context)
  await callWithToken(
    context.session,
    'VerifyUserAttribute',
    { AttributeName: name, Code: normalizeCode(code) },
    signal,
  )
}

/** The state of editing one attribute. `verify`: the new address awaits its code, and the old value may still be in effect. */
export type AttributeState =
  | { step: 'edit'; attribute: string }
  | { step: 'verify'; attribute: string; value: string; sentTo?: Delivery }
  | { step: 'saved'; attribute: string }

/** Submits the attribute's new value, which `values` holds under its name. @throws {AuthError} as {@link writeAttribute}. */
export async function submitAttribute(
  context: FlowContext,
  { attribute }: StateAt<AttributeState, 'edit'>,
  values: Record<string, string>,
  signal?: AbortSignal,
): Promise<AttributeState> {
  const typed = (Object.hasOwn(values, attribute) && values[attribute]) || ''
  const value = await normalizeAttribute(attribute, typed)
  const sentTo = await writeAttribute(context, { name: attribute, value }, signal)
  return sentTo ? { step: 'verify', attribute, value, sentTo } : { step: 'saved', attribute }
}

/** Verifies the new address with the code. @throws {AuthError} as {@link verifyAttribute}. */
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
 * Sends another code. A new value that is not in effect yet is written again, because the service would otherwise send the code to
 * the old address (docs/protocol.md §7.6).
 */
export async function resendAttributeCode(
  context: FlowContext,
  { attribute, value }: StateAt<AttributeState, 'verify'>,
  signal?: AbortSignal,
): Promise<StateAt<AttributeState, 'verify'>> {
  const { attributes } = await getProfile(context.session, signal)
  const sentTo =
    Object.hasOwn(attributes, attribute) && attributes[attribute] === value
      ? await sendAttributeCode(context, { name: attribute }, signal)
      : await writeAttribute(context, { name: attribute, value }, signal)
  return { step: 'verify', attribute, value, ...(sentTo && { sentTo }) }
}
