import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { CustomRound, User } from '../state/pool.ts'

type Attributes = Record<string, string>

/** What every trigger hears of its call, in the shape of AWS's Lambda events. */
interface EventOf<Source extends string, Request extends object, Response extends object> {
  triggerSource: Source
  region: string
  userPoolId: string
  userName: string
  callerContext: { clientId: string }
  request: Request & { userAttributes: Attributes; clientMetadata?: Attributes }
  response: Response
}

interface CustomRequest {
  session: CustomRound[]
  userNotFound?: boolean
}

/** The events of the triggers, by their names. */
export interface TriggerEvents {
  defineAuthChallenge: EventOf<
    'DefineAuthChallenge_Authentication',
    CustomRequest,
    { challengeName?: string; issueTokens?: boolean; failAuthentication?: boolean }
  >
  createAuthChallenge: EventOf<
    'CreateAuthChallenge_Authentication',
    CustomRequest & { challengeName: string },
    { publicChallengeParameters?: Attributes; privateChallengeParameters?: Attributes; challengeMetadata?: string }
  >
  verifyAuthChallengeResponse: EventOf<
    'VerifyAuthChallengeResponse_Authentication',
    { privateChallengeParameters: Attributes; challengeAnswer: string; userNotFound?: boolean },
    { answerCorrect?: boolean }
  >
  preSignUp: EventOf<
    'PreSignUp_SignUp',
    { validationData?: Attributes },
    { autoConfirmUser?: boolean; autoVerifyEmail?: boolean; autoVerifyPhone?: boolean }
  >
  customMessage: EventOf<
    `CustomMessage_${string}`,
    { codeParameter: string; usernameParameter: string },
    { smsMessage?: string; emailMessage?: string; emailSubject?: string }
  >
  preTokenGeneration: EventOf<
    `TokenGeneration_${string}`,
    { groupConfiguration: Record<never, never> },
    { claimsOverrideDetails?: { claimsToAddOrOverride?: Attributes; claimsToSuppress?: string[] } }
  >
}

/** Functions in the place of Lambda triggers: each fills in the `response` of its event and returns it, or another event. */
export type Triggers = {
  [Name in keyof TriggerEvents]?: (event: TriggerEvents[Name]) => TriggerEvents[Name] | Promise<TriggerEvents[Name]>
}

/**
 * Runs a trigger, where there is one.
 *
 * @throws {Fault} UserLambdaValidationException with the words that the trigger threw (reference 6.2).
 */
export async function runTrigger<Name extends keyof TriggerEvents>(
  { settings }: PoolContext,
  name: Name,
  source: TriggerEvents[Name]['triggerSource'],
  person: { username: string; user: Pick<User, 'attributes' | 'status'> | undefined },
  request: Omit<TriggerEvents[Name]['request'], 'userAttributes'>,
): Promise<TriggerEvents[Name]['response']> {
  const trigger = settings.triggers[name]
  if (!trigger) return {}
  const { attributes = {}, status } = person.user ?? {}
  const event = {
    triggerSource: source,
    region: settings.region,
    userPoolId: settings.userPoolId,
    userName: person.username,
    callerContext: { clientId: settings.clientId },
    request: {
      userAttributes: { ...attributes, ...(status && { 'cognito:user_status': status }) },
      ...structuredClone(request),
    },
    response: {},
  } as TriggerEvents[Name]
  try {
    return (await trigger(event)).response
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const title = name.charAt(0).toUpperCase() + name.slice(1)
    throw new Fault('UserLambdaValidationException', `${title} failed with error ${text}.`)
  }
}
