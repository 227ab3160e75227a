import type { CustomRound } from '../state/challengeSession.ts'

type Attributes = Record<string, string>

/** The event that every trigger receives, in the shape of AWS's Lambda events. */
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

/** The events, by the trigger's name. */
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
    'PreSignUp_SignUp' | 'PreSignUp_ExternalProvider',
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
    { groupConfiguration: { groupsToOverride: string[] } },
    { claimsOverrideDetails?: { claimsToAddOrOverride?: Attributes; claimsToSuppress?: string[] } }
  >
}

/** Functions that replace Lambda triggers. Each fills in the `response` of its event and returns that event, or a new one. */
export type Triggers = {
  [Name in keyof TriggerEvents]?: (event: TriggerEvents[Name]) => TriggerEvents[Name] | Promise<TriggerEvents[Name]>
}
