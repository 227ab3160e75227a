import type { CodeDeliveryDetails } from '../wire/operations.ts'
import { isEmail, isPhoneNumber } from './addresses.ts'
import { fold } from './findUser.ts'
import type { DeliveryAttribute, Message, User } from './pool.ts'
import type { PoolContext } from './poolContext.ts'
import { randomUuid } from './random.ts'
import { derive } from './subject.ts'

const KEPT_MESSAGES = 100

/** Puts a message into the outbox. @returns what the caller may know about it. */
export function deliver(
  { pool, settings }: PoolContext,
  user: User,
  attribute: DeliveryAttribute,
  kind: Message['kind'],
  code: string,
): Required<CodeDeliveryDetails> {
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
    sentAt: settings.now(),
  } as const
  pool.messages = [...pool.messages, message].slice(-KEPT_MESSAGES)
  return { Destination: mask(destination), DeliveryMedium: medium, AttributeName: attribute }
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
  const [first, second] = await derive(context, `address ${fold(name)}`, 2)
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
