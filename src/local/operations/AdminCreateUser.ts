import type { AttributeType } from '../../wire/operations.ts'
import { deliver } from '../messages/deliver.ts'
import { checkPassword } from '../passwords/passwordPolicy.ts'
import { setPassword } from '../passwords/storedPassword.ts'
import { Fault } from '../server/fault.ts'
import { adminUserInput, member, oneOf } from '../server/inputMember.ts'
import type { AdminUserInput, Operation } from '../server/operation.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { randomPassword } from '../state/random.ts'
import type { DeliveryAttribute, User } from '../state/user.ts'
import { assignUsername } from '../users/assignUsername.ts'
import { checkSchema, listAttributes, readAttributes } from '../users/attributes.ts'
import { createUser } from '../users/createUser.ts'
import { describeUser, type UserDescription } from '../users/describeUser.ts'
import { findUserByAlias } from '../users/findUser.ts'
import { requireUser } from '../users/requireUser.ts'

interface Input extends AdminUserInput {
  TemporaryPassword?: string
  UserAttributes?: AttributeType[]
  ValidationData?: AttributeType[]
  ForceAliasCreation?: boolean
  MessageAction?: 'RESEND' | 'SUPPRESS'
  DesiredDeliveryMediums?: string[]
  ClientMetadata?: Record<string, string>
}

interface Output {
  User: UserDescription & { Attributes: AttributeType[] }
}

export const AdminCreateUser: Operation<Input, Output> = {
  authorization: 'iam',
  input: {
    ...adminUserInput,
    TemporaryPassword: member.password,
    UserAttributes: member.attributes,
    ValidationData: member.attributes,
    ForceAliasCreation: member.boolean,
    MessageAction: oneOf('RESEND', 'SUPPRESS'),
    DesiredDeliveryMediums: member.strings,
    ClientMetadata: member.metadata,
  },
  async run(context, input) {
    const { random, passwordPolicy } = context.settings
    const password = input.TemporaryPassword ?? randomPassword(random, passwordPolicy.MinimumLength ?? 0)
    checkPassword(passwordPolicy, password)
    const isResend = input.MessageAction === 'RESEND'
    const user = isResend ? await reinvite(context, input, password) : await invite(context, input, password)
    if (input.MessageAction !== 'SUPPRESS') {
      const channel = invitationChannel(user, input.DesiredDeliveryMediums)
      if (channel) await deliver(context, user, channel, 'invitation', password)
    }
    return { User: { ...describeUser(user), Attributes: listAttributes(user) } }
  },
}

function invite(context: PoolContext, input: Input, password: string): Promise<User> {
  const written = readAttributes(context.settings, input.UserAttributes, 'administrator')
  checkSchema(context.settings, written)
  const newUser = assignUsername(context, input.Username, written)
  for (const attribute of ['email', 'phone_number'] as const) {
    const owner = written[attribute] && findUserByAlias(context, attribute, written[attribute])
    if (!owner || written[`${attribute}_verified`] !== 'true') continue
    if (!input.ForceAliasCreation) {
      throw new Fault('UsernameExistsException', `An account with the given ${attribute} already exists.`)
    }
    owner.attributes[`${attribute}_verified`] = 'false'
  }
  return createUser(context, { ...newUser, password, status: 'FORCE_CHANGE_PASSWORD' })
}

async function reinvite(context: PoolContext, input: Input, password: string): Promise<User> {
  const user = requireUser(context, input.Username)
  if (user.status !== 'FORCE_CHANGE_PASSWORD') {
    throw new Fault('UnsupportedUserStateException', 'Resend not possible. User is not in the state to be invited.')
  }
  await setPassword(context, user, password, 'temporary')
  return user
}

/** Returns the attribute to send the invitation to, by one of the requested mediums and preferably the phone. Default: any medium. */
const invitationChannel = (user: User, mediums: string[] = ['SMS', 'EMAIL']): DeliveryAttribute | undefined =>
  (['phone_number', 'email'] as const).find(
    (attribute) => user.attributes[attribute] && mediums.includes(attribute === 'email' ? 'EMAIL' : 'SMS'),
  )
