import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'
import type { TriggerEvents } from './triggerEvents.ts'

/**
 * Runs a trigger and returns its response, or an empty one if the pool has no such trigger.
 *
 * @throws {Fault} UserLambdaValidationException with the message that the trigger threw (docs/protocol.md §6.2).
 */
export async function runTrigger<Name extends keyof TriggerEvents>(
  { settings, duringTrigger }: PoolContext,
  name: Name,
  source: TriggerEvents[Name]['triggerSource'],
  subject: { username: string; user: Pick<User, 'attributes' | 'status'> | undefined },
  request: Omit<TriggerEvents[Name]['request'], 'userAttributes'>,
): Promise<TriggerEvents[Name]['response']> {
  const trigger = settings.triggers[name]
  if (!trigger) return {}
  const { attributes = {}, status } = subject.user ?? {}
  const event = {
    triggerSource: source,
    region: settings.region,
    userPoolId: settings.userPoolId,
    userName: subject.username,
    callerContext: { clientId: settings.clientId },
    request: {
      userAttributes: { ...attributes, ...(status && { 'cognito:user_status': status }) },
      ...structuredClone(request),
    },
    response: {},
  } as TriggerEvents[Name]
  try {
    return (await duringTrigger(() => trigger(event))).response
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const title = name.charAt(0).toUpperCase() + name.slice(1)
    throw new Fault('UserLambdaValidationException', `${title} failed with error ${text}.`)
  }
}
