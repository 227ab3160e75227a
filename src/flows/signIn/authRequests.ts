import { call } from '../../client/call.ts'
import { identifyInChallenge } from '../../client/identify.ts'
import { AuthError } from '../../errors.ts'
import type { AuthResponse, ChallengeName, Operations } from '../../wire/operations.ts'
import type { FlowContext } from '../flowContext.ts'
import { identityOf, type SignInAttempt } from './signInAttempt.ts'

/** The service's names of the authentication flows. */
export type AuthFlowName = Operations['InitiateAuth']['input']['AuthFlow']

/** The challenges whose answers may name the device (reference 3.3). */
const NAMES_THE_DEVICE: ReadonlySet<ChallengeName> = new Set<ChallengeName>([
  'CUSTOM_CHALLENGE',
  'EMAIL_OTP',
  'PASSWORD',
  'PASSWORD_VERIFIER',
  'SELECT_CHALLENGE',
  'SMS_MFA',
  'SMS_OTP',
  'SOFTWARE_TOKEN_MFA',
])

/** Starts a sign-in, as the device that this browser is known as. */
export function initiateAuth(
  context: FlowContext,
  attempt: SignInAttempt,
  AuthFlow: AuthFlowName,
  parameters: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<AuthResponse> {
  const { client } = context
  const isSecret = 'PASSWORD' in parameters
  return withDevice(context, attempt, AuthFlow !== 'USER_AUTH', async (device) =>
    call(
      client,
      'InitiateAuth',
      {
        AuthFlow,
        ClientId: client.clientId,
        AuthParameters: { ...(await identifyInChallenge(client, attempt.username)), ...device, ...parameters },
      },
      { signal, ...(isSecret && { retry: 'never' }) },
    ),
  )
}

/** Answers a challenge. */
export function respondToChallenge(
  context: FlowContext,
  attempt: SignInAttempt,
  challenge: { name: ChallengeName; session: string | undefined },
  responses: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<AuthResponse> {
  const { client } = context
  const { username, userId = username } = attempt
  return withDevice(context, attempt, NAMES_THE_DEVICE.has(challenge.name), async (device) =>
    call(
      client,
      'RespondToAuthChallenge',
      {
        ChallengeName: challenge.name,
        ClientId: client.clientId,
        ...(challenge.session && { Session: challenge.session }),
        ChallengeResponses: { ...(await identifyInChallenge(client, userId)), ...device, ...responses },
      },
      { signal },
    ),
  )
}

/** A device that the service no longer knows is forgotten, and the same step made again without it (reference 3.4, 4.6). */
async function withDevice(
  { deviceStore }: FlowContext,
  attempt: SignInAttempt,
  isNamed: boolean,
  send: (parameters: { DEVICE_KEY?: string }) => Promise<AuthResponse>,
): Promise<AuthResponse> {
  const person = identityOf(attempt)
  const device = isNamed ? await deviceStore.find(person) : undefined
  if (!device) return send({})
  try {
    return await send({ DEVICE_KEY: device.key })
  } catch (error) {
    if (!(error instanceof AuthError) || error.code !== 'deviceNotFound') throw error
    await deviceStore.forget(person)
    return send({})
  }
}
