import { continueWithMfa } from '../../mfa/mfaChallenge.ts'
import { checkPassword } from '../../passwords/passwordPolicy.ts'
import { setPassword } from '../../passwords/storedPassword.ts'
import { Fault } from '../../server/fault.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import type { User } from '../../state/user.ts'
import { checkRequired, readAttributes } from '../../users/attributes.ts'
import { findUserByAlias, findUserBySub } from '../../users/findUser.ts'
import { invalidSession } from '../challengeSessions.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

const PREFIX = 'userAttributes.'

/** The person's own password in place of a temporary one, with the attributes that are still missing (reference 3.7). */
export const newPasswordRequired: ChallengeHandler<'NEW_PASSWORD_REQUIRED'> = async (context, session, responses) => {
  const user = findUserBySub(context, session.subject)
  if (!user?.enabled || user.status !== 'FORCE_CHANGE_PASSWORD') throw invalidSession()
  const password = requireParameter(responses, 'NEW_PASSWORD')
  checkPassword(context.settings.passwordPolicy, password)
  const written = readNewAttributes(context, user, responses)

  await setPassword(context, user, password)
  user.attributes = { ...user.attributes, ...unverified(written), ...written }
  return continueWithMfa(context, user, responses)
}

function readNewAttributes(
  context: PoolContext,
  user: User,
  responses: Record<string, string>,
): Record<string, string> {
  const { settings } = context
  const given = Object.entries(responses).filter(([name]) => name.startsWith(PREFIX))
  const written = readAttributes(
    settings,
    given.map(([name, Value]) => ({ Name: name.slice(PREFIX.length), Value })),
  )
  for (const [name, value] of Object.entries(written)) {
    const isRequired = settings.schemaAttributes.some(({ Name, Required }) => Name === name && Required)
    if (isRequired && user.attributes[name]) {
      throw new Fault('NotAuthorizedException', `Cannot modify an already provided ${name}`)
    }
    const holder = findUserByAlias(context, name, value)
    if (holder && holder !== user)
      throw new Fault('AliasExistsException', `An account with the ${name} already exists.`)
  }
  checkRequired(settings, { ...user.attributes, ...written })
  return written
}

/** An address that a person typed is not proven to be theirs. */
const unverified = (written: Record<string, string>) =>
  Object.fromEntries(
    ['email', 'phone_number'].filter((name) => written[name]).map((name) => [`${name}_verified`, 'false']),
  )
