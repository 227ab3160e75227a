import { call } from '../../client/call.ts'
import { hasWebCrypto, requireWebCrypto } from '../../client/webCrypto.ts'
import { bytesToBase64 } from '../../encoding/base64.ts'
import { randomBytes } from '../../encoding/bytes.ts'
import { bytesToInteger, integerToBytes } from '../../encoding/hex.ts'
import { AuthError } from '../../errors.ts'
import { readUser } from '../../session/tokens.ts'
import type { AuthenticationResult, AuthResponse } from '../../wire/operations.ts'
import type { FlowContext } from '../flowContext.ts'
import { respondToChallenge } from '../signIn/authRequests.ts'
import { loadSrp } from '../signIn/loadSrp.ts'
import { passwordVerifierResponses } from '../signIn/passwordVerifier.ts'
import { checkClockOnRejection } from '../signIn/rejectedSignature.ts'
import { type AnswerVerifier, identityOf, type SignInAttempt } from '../signIn/signInAttempt.ts'
import { defaultDeviceName, deviceParts } from './deviceParts.ts'
import { deviceStoreOf } from './deviceStoreOf.ts'

/** How long, in milliseconds, a sign-in waits for ConfirmDevice and UpdateDeviceStatus. */
const CONFIRM_LIMIT = 5_000

/**
 * Answers DEVICE_SRP_AUTH (docs/protocol.md §4.6).
 *
 * @returns The challenge that follows, and a function that answers it.
 */
export async function startDeviceSrp(
  context: FlowContext,
  attempt: SignInAttempt,
  reply: AuthResponse,
  signal: AbortSignal | undefined,
): Promise<{ reply: AuthResponse; answerDeviceVerifier: AnswerVerifier }> {
  const device = await deviceStoreOf(context).find(identityOf(attempt))
  if (!device) throw new AuthError('challengeExpired', { fault: 'UnknownDevice' })
  requireWebCrypto()
  const pair = await context.keyPairs.take()
  const DEVICE_KEY = device.key
  const identity = { group: device.groupKey, id: device.key, password: device.password }
  return {
    reply: await respondToChallenge(
      context,
      attempt,
      { name: 'DEVICE_SRP_AUTH', session: reply.Session },
      { DEVICE_KEY, SRP_A: pair.hex },
      signal,
    ),
    answerDeviceVerifier: async (response) => {
      const signed = await passwordVerifierResponses(context, pair, identity, response)
      const challenge = { name: 'DEVICE_PASSWORD_VERIFIER', session: response.Session } as const
      return checkClockOnRejection(context, () =>
        respondToChallenge(context, attempt, challenge, { DEVICE_KEY, ...signed }, signal),
      )
    },
  }
}

/**
 * Registers this browser as a device of the user, if the pool tracks devices, and stores its secret. The device is remembered if the
 * pool always remembers devices or the user asked for it. Errors are ignored: the user is signed in either way. Does nothing on a page
 * that isn't secure, where the device couldn't sign in.
 */
export async function confirmDevice(
  context: FlowContext,
  { username, rememberDevice = false }: SignInAttempt,
  result: AuthenticationResult,
): Promise<void> {
  const { client, nameDevice = defaultDeviceName } = context
  const { DeviceKey, DeviceGroupKey } = result.NewDeviceMetadata ?? {}
  const { AccessToken = '' } = result
  if (!DeviceKey || !DeviceGroupKey || !hasWebCrypto()) return
  const signal = AbortSignal.timeout(CONFIRM_LIMIT)
  try {
    const password = bytesToBase64(randomBytes(40))
    const salt = bytesToInteger(randomBytes(16))
    const { createVerifier } = await loadSrp()
    const verifier = await createVerifier({ group: DeviceGroupKey, id: DeviceKey, password }, salt)
    const name = nameDevice(deviceParts())
    const { UserConfirmationNecessary } = await call(
      client,
      'ConfirmDevice',
      {
        AccessToken,
        DeviceKey,
        ...(name && { DeviceName: name }),
        DeviceSecretVerifierConfig: {
          Salt: bytesToBase64(integerToBytes(salt)),
          PasswordVerifier: bytesToBase64(integerToBytes(verifier)),
        },
      },
      { signal },
    )
    const device = { key: DeviceKey, groupKey: DeviceGroupKey, password }
    const keeping = deviceStoreOf(context).keep({ username, userId: readUser(result).username }, device)
    try {
      if (!UserConfirmationNecessary || !rememberDevice) return
      await call(
        client,
        'UpdateDeviceStatus',
        { AccessToken, DeviceKey, DeviceRememberedStatus: 'remembered' },
        { signal },
      )
    } finally {
      await keeping
    }
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
  }
}
