import { continueWithMfa } from '../../mfa/mfaChallenge.ts'
import { requireUnusedPassword } from '../../passwords/passwordHistory.ts'
import { checkPassword } from '../../passwords/passwordPolicy.ts'
import { setPassword } from '../../passwords/storedPassword.ts'
import { Fault } from '../../server/fault.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import type { User } from '../../state/user.ts'
import { ADDRESS_ATTRIBUTES, verifiedFlags } from '../../users/addresses.ts'
import { checkSchema, readAttributes } from '../../users/attributes.ts'
import { findUserBySub } from '../../users/findUser.ts'
import { requireUniqueAlias } from '../../users/requireUniqueAlias.ts'
import { invalidSession } from '../challengeSessions.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

const PREFIX = 'userAttributes.'

/** Replaces a temporary password with the user's own, and adds the attributes that are still missing (docs/protocol.md §3.7). */
export const newPasswordRequired: ChallengeHandler<'NEW_PASSWORD_REQUIRED'> = async (context, session, responses) => {
  const user = findUserBySub(context, session.subject)
  if (!user?.enabled || user.status !== 'FORCE_CHANGE_PASSWORD') throw invalidSession()
  const password = requireParameter(responses, 'NEW_PASSWORD')
  checkPassword(context.settings.passwordPolicy, password)
  await requireUnusedPassword(context, user, password)
  const written = readNewAttributes(context, user, responses)

  await setPassword(context, user, password)
  const newAddresses = ADDRESS_ATTRIBUTES.filter((name) => written[name])
  user.attributes = { ...user.attributes, ...verifiedFlags(newAddresses, false), ...written }
  return continueWithMfa(context, user, responses)
}

/** @throws {Fault} NotAuthorizedException for a required attribute that already has a value; the faults of {@link readAttributes}. */
function readNewAttributes(
  context: PoolContext,
  user: User,
  responses: Record<string, string>,
): Record<string, string> {
  const { settings } = context
  const list = Object.entries(responses)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, Value]) => ({ Name: name.slice(PREFIX.length), Value }))
  const written = readAttributes(settings, list)
  for (const [name, value] of Object.entries(written)) {
    const isRequired = settings.schemaAttributes.some(({ Name, Required }) => Name === name && Required)
    if (isRequired && user.attributes[name]) {
      throw new Fault('NotAuthorizedException', `Cannot modify an already provided ${name}`)
    }
    requireUniqueAlias(context, user, name, value)
  }
  checkSchema(settings, written, { ...user.attributes, ...written })
  return written
}
