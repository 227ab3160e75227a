import type { CodeDeliveryDetails } from '../../wire/operations.ts'
import { serviceHost } from '../../wire/regions.ts'
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

/** Puts a message into the outbox. Returns its delivery details for the response. */
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
    ...(await customText(context, user, medium, kind, code)),
    ...(isConfirmation(kind) && settings.confirmBy === 'link' && { link: confirmationLink(settings, user, code) }),
    sentAt: settings.now(),
  } as const
  pool.messages = [...pool.messages, message].slice(-KEPT_MESSAGES)
  return { Destination: mask(destination), DeliveryMedium: medium, AttributeName: attribute }
}

/** The trigger source of each kind of message. */
const TRIGGER_SOURCES: Record<Message['kind'], TriggerEvents['customMessage']['triggerSource']> = {
  signUp: 'CustomMessage_SignUp',
  resendCode: 'CustomMessage_ResendCode',
  forgotPassword: 'CustomMessage_ForgotPassword',
  adminReset: 'CustomMessage_ForgotPassword',
  invitation: 'CustomMessage_AdminCreateUser',
  mfa: 'CustomMessage_Authentication',
  oneTimePassword: 'CustomMessage_Authentication',
  verifyAttribute: 'CustomMessage_UpdateUserAttribute',
}

/** Returns the subject and text from the pool's trigger, with the code and username filled in. */
async function customText(
  context: PoolContext,
  user: User,
  medium: Message['medium'],
  kind: Message['kind'],
  code: string,
): Promise<Pick<Message, 'subject' | 'text'>> {
  const parameters = { codeParameter: '{####}', usernameParameter: '{username}' }
  const response = await runTrigger(
    context,
    'customMessage',
    TRIGGER_SOURCES[kind],
    { username: user.username, user },
    parameters,
  )
  const text = medium === 'SMS' ? response.smsMessage : response.emailMessage
  const filled = text?.replaceAll('{####}', code).replaceAll('{username}', user.username)
  return { ...(response.emailSubject && { subject: response.emailSubject }), ...(filled && { text: filled }) }
}

const isConfirmation = (kind: Message['kind']) => kind === 'signUp' || kind === 'resendCode'

/** The path of confirmation links, as on the hosted pages of a pool. */
export const CONFIRM_PATH = '/confirmUser'

function confirmationLink({ region, clientId }: PoolContext['settings'], user: User, code: string): string {
  const query = new URLSearchParams({ client_id: clientId, user_name: user.username, confirmation_code: code })
  return `https://${serviceHost(region)}${CONFIRM_PATH}?${query}`
}

/** Returns the attribute that a sign-up code is sent to: one that the pool verifies, preferably the phone (docs/protocol.md §7.7). */
export const signUpChannel = ({ settings }: PoolContext, user: User): DeliveryAttribute | undefined =>
  (['phone_number', 'email'] as const).find(
    (attribute) => settings.autoVerifiedAttributes.includes(attribute) && user.attributes[attribute],
  )

/** Returns delivery details for a message that isn't sent, always the same for one username (docs/protocol.md §6.4). */
export async function pretendDelivery(context: PoolContext, name: string): Promise<Required<CodeDeliveryDetails>> {
  if (isPhoneNumber(name)) return { Destination: mask(name), DeliveryMedium: 'SMS', AttributeName: 'phone_number' }
  const [first, second] = await derive(context, `address ${normalizeCase(name)}`, 2)
  const letter = (byte = 0) => String.fromCharCode(97 + (byte % 26))
  const address = isEmail(name) ? name : `${letter(first)}@${letter(second)}`
  return { Destination: mask(address), DeliveryMedium: 'EMAIL', AttributeName: 'email' }
}

/** Returns an address masked as by the service: `j***@e***`, `+*******1212`. */
function mask(destination: string): string {
  const at = destination.lastIndexOf('@')
  if (at >= 0) return `${[...destination][0]}***@${[...destination.slice(at + 1)][0]}***`
  return `+${'*'.repeat(Math.max(destination.length - 5, 0))}${destination.slice(-4)}`
}
