import type { CodeDeliveryDetails } from '../../wire/operations.ts'
import { runTrigger } from '../authentication/runTrigger.ts'
import type { TriggerEvents } from '../authentication/triggerEvents.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Message } from '../state/message.ts'
import { randomUuid } from '../state/random.ts'
import type { DeliveryAttribute, User } from '../state/user.ts'
import { isEmail, isPhoneNumber } from '../users/addresses.ts'
import { normalizeCase } from '../users/findUser.ts'
import { derive } from '../users/resolvedUser.ts'

const KEPT_MESSAGES = 100

/** Puts a message into the outbox. @returns what the caller may know about it. */
export async function deliver(
  context: PoolContext,
  user: User,
  attribute: DeliveryAttribute,
  kind: Message['kind'],
  code: string,
): Promise<Required<CodeDeliveryDetails>> {
  const { pool, settings } = context
  const destination = user.attributes[attribute]!
  const medium = attribute === 'email' ? 'EMAIL' : 'SMS'
  const { username } = user
  const message = {
    id: randomUuid(settings.random),
    destination,
    medium,
    kind,
    code,
    username,
    ...(await customWords(context, user, medium, kind, code)),
    ...(isConfirmation(kind) && settings.confirmBy === 'link' && { link: confirmationLink(settings, user, code) }),
    sentAt: settings.now(),
  } as const
  pool.messages = [...pool.messages, message].slice(-KEPT_MESSAGES)
  return { Destination: mask(destination), DeliveryMedium: medium, AttributeName: attribute }
}

const SOURCES: Record<Message['kind'], TriggerEvents['customMessage']['triggerSource']> = {
  signUp: 'CustomMessage_SignUp',
  resendCode: 'CustomMessage_ResendCode',
  forgotPassword: 'CustomMessage_ForgotPassword',
  adminReset: 'CustomMessage_ForgotPassword',
  invitation: 'CustomMessage_AdminCreateUser',
  mfa: 'CustomMessage_Authentication',
  oneTimePassword: 'CustomMessage_Authentication',
  verifyAttribute: 'CustomMessage_UpdateUserAttribute',
}

/** The words that the pool's trigger wrote, with the code in its place. */
async function customWords(
  context: PoolContext,
  user: User,
  medium: Message['medium'],
  kind: Message['kind'],
  code: string,
): Promise<Pick<Message, 'subject' | 'text'>> {
  const parameters = { codeParameter: '{####}', usernameParameter: '{username}' }
  const words = await runTrigger(context, 'customMessage', SOURCES[kind], { username: user.username, user }, parameters)
  const text = medium === 'SMS' ? words.smsMessage : words.emailMessage
  const filled = text?.replaceAll('{####}', code).replaceAll('{username}', user.username)
  return { ...(words.emailSubject && { subject: words.emailSubject }), ...(filled && { text: filled }) }
}

const isConfirmation = (kind: Message['kind']) => kind === 'signUp' || kind === 'resendCode'

/** The path that the hosted pages of a pool have for it. */
export const CONFIRM_PATH = '/confirmUser'

function confirmationLink({ region, clientId }: PoolContext['settings'], user: User, code: string): string {
  const query = new URLSearchParams({ client_id: clientId, user_name: user.username, confirmation_code: code })
  return `https://cognito-idp.${region}.amazonaws.com${CONFIRM_PATH}?${query}`
}

/** Where a sign-up code goes: to what the pool verifies by itself, the phone first (reference 7.7). */
export const signUpChannel = ({ settings }: PoolContext, user: User): DeliveryAttribute | undefined =>
  (['phone_number', 'email'] as const).find(
    (attribute) => settings.autoVerifiedAttributes.includes(attribute) && user.attributes[attribute],
  )

/** Where a recovery code goes: to what is verified, the phone first (reference 7.7). */
export const recoveryChannel = (user: User): DeliveryAttribute | undefined =>
  (['phone_number', 'email'] as const).find(
    (attribute) => user.attributes[attribute] && user.attributes[`${attribute}_verified`] === 'true',
  )

/** What somebody is told about a message that was not sent, the same each time (reference 6.4). */
export async function pretendDelivery(context: PoolContext, name: string): Promise<CodeDeliveryDetails> {
  if (isPhoneNumber(name)) return { Destination: mask(name), DeliveryMedium: 'SMS', AttributeName: 'phone_number' }
  const [first, second] = await derive(context, `address ${normalizeCase(name)}`, 2)
  const letter = (byte = 0) => String.fromCharCode(97 + (byte % 26))
  const address = isEmail(name) ? name : `${letter(first)}@${letter(second)}`
  return { Destination: mask(address), DeliveryMedium: 'EMAIL', AttributeName: 'email' }
}

/** `j***@e***`, `+*******1212` */
function mask(destination: string): string {
  const at = destination.lastIndexOf('@')
  if (at >= 0) return `${[...destination][0]}***@${[...destination.slice(at + 1)][0]}***`
  return `+${'*'.repeat(Math.max(destination.length - 5, 0))}${destination.slice(-4)}`
}
