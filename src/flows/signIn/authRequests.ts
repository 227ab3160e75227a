import { call } from '../../client/call.ts'
import { identifyInChallenge } from '../../client/identify.ts'
import { hasWebCrypto } from '../../client/webCrypto.ts'
import { AuthError } from '../../errors.ts'
import type { AuthResponse, ChallengeName, Operations } from '../../wire/operations.ts'
import { deviceStoreOf } from '../devices/deviceStoreOf.ts'
import type { FlowContext } from '../flowContext.ts'
import { identityOf, type SignInAttempt } from './signInAttempt.ts'

/** The service's names for the authentication flows. */
export type AuthFlowName = Operations['InitiateAuth']['input']['AuthFlow']

/** The challenges whose responses may carry DEVICE_KEY (docs/protocol.md §3.3). */
const CHALLENGES_WITH_DEVICE_KEY: ReadonlySet<ChallengeName> = new Set<ChallengeName>([
  'CUSTOM_CHALLENGE',
  'EMAIL_OTP',
  'PASSWORD',
  'PASSWORD_VERIFIER',
  'SELECT_CHALLENGE',
  'SMS_MFA',
  'SMS_OTP',
  'SOFTWARE_TOKEN_MFA',
])

/** Calls InitiateAuth, with the key of this browser's device if there is one. */
export function initiateAuth(
  context: FlowContext,
  attempt: SignInAttempt,
  AuthFlow: AuthFlowName,
  parameters: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<AuthResponse> {
  const { client } = context
  const { username, userId = username } = attempt
  const isSecret = 'PASSWORD' in parameters
  return withDevice(context, attempt, AuthFlow !== 'USER_AUTH', async (device) =>
    call(
      client,
      'InitiateAuth',
      {
        AuthFlow,
        ClientId: client.clientId,
        AuthParameters: { ...(await identifyInChallenge(client, userId)), ...device, ...parameters },
      },
      { signal, ...(isSecret && { retry: 'never' }) },
    ),
  )
}

/** Calls RespondToAuthChallenge, with the device key if the challenge takes it. */
export function respondToChallenge(
  context: FlowContext,
  attempt: SignInAttempt,
  challenge: { name: ChallengeName; session: string | undefined },
  responses: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<AuthResponse> {
  const { client } = context
  const { username, userId = username } = attempt
  return withDevice(context, attempt, CHALLENGES_WITH_DEVICE_KEY.has(challenge.name), async (device) =>
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

/**
 * Sends a request with the device key. If the service no longer knows the device, forgets it and sends the request again without the
 * key (docs/protocol.md §3.4, §4.6). On a page that isn't secure, this browser can't sign in as a device.
 */
async function withDevice(
  context: FlowContext,
  attempt: SignInAttempt,
  takesDeviceKey: boolean,
  send: (parameters: { DEVICE_KEY?: string }) => Promise<AuthResponse>,
): Promise<AuthResponse> {
  const identity = identityOf(attempt)
  const device = takesDeviceKey && hasWebCrypto() ? await deviceStoreOf(context).find(identity) : undefined
  if (!device) return send({})
  try {
    return await send({ DEVICE_KEY: device.key })
  } catch (error) {
    if (!(error instanceof AuthError) || error.code !== 'deviceNotFound') throw error
    await deviceStoreOf(context).forget(identity)
    return send({})
  }
}
