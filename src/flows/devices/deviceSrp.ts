import { call } from '../../client/call.ts'
import { AuthError } from '../../errors.ts'
import { readUser } from '../../session/tokens.ts'
import { fromBytes, randomBytes, toBase64, toBytes } from '../../srp/bytes.ts'
import { createVerifier } from '../../srp/verifier.ts'
import type { AuthenticationResult, ChallengeAnswer } from '../../wire/operations.ts'
import { type Attempt, personOf } from '../signIn/signInAttempt.ts'
import { respond } from '../signIn/authRequests.ts'
import type { FlowContext } from '../flowContext.ts'
import { deviceName } from './deviceName.ts'
import { claimResponses } from '../signIn/passwordVerifier.ts'

/** Milliseconds that a sign-in waits for the device to be confirmed. */
const CONFIRM_LIMIT = 5_000

/**
 * Answers DEVICE_SRP_AUTH (reference 4.6).
 *
 * @returns The challenge that follows, and what answers it.
 */
export async function startDeviceProof(
  context: FlowContext,
  attempt: Attempt,
  reply: ChallengeAnswer,
  signal: AbortSignal | undefined,
): Promise<{ reply: ChallengeAnswer; proveDevice: NonNullable<Attempt['proveDevice']> }> {
  const device = await context.devices.find(personOf(attempt))
  if (!device) throw new AuthError('challengeExpired', { cause: { fault: 'DEVICE_SRP_AUTH without a device' } })
  const pair = await context.keyPairs.take()
  const DEVICE_KEY = device.key
  const identity = { group: device.groupKey, id: device.key, password: device.password }
  return {
    reply: await respond(
      context,
      attempt,
      { name: 'DEVICE_SRP_AUTH', session: reply.Session },
      { DEVICE_KEY, SRP_A: pair.hex },
      signal,
    ),
    proveDevice: async (given) => {
      const claim = await claimResponses(context, pair, identity, given)
      const challenge = { name: 'DEVICE_PASSWORD_VERIFIER', session: given.Session } as const
      return respond(context, attempt, challenge, { DEVICE_KEY, ...claim }, signal)
    },
  }
}

/**
 * Makes this browser a known device, where the pool tracks devices. It is remembered where the pool always does so, or where
 * the person wants it. That it fails is no reason not to be signed in.
 */
export async function rememberDevice(
  { client, devices }: FlowContext,
  { username, trust = false }: Attempt,
  result: AuthenticationResult,
): Promise<void> {
  const { DeviceKey, DeviceGroupKey } = result.NewDeviceMetadata ?? {}
  const { AccessToken = '' } = result
  if (!DeviceKey || !DeviceGroupKey) return
  const signal = AbortSignal.timeout(CONFIRM_LIMIT)
  try {
    const password = toBase64(randomBytes(40))
    const salt = fromBytes(randomBytes(16))
    const verifier = await createVerifier({ group: DeviceGroupKey, id: DeviceKey, password }, salt)
    const name = deviceName()
    const { UserConfirmationNecessary } = await call(
      client,
      'ConfirmDevice',
      {
        AccessToken,
        DeviceKey,
        ...(name && { DeviceName: name }),
        DeviceSecretVerifierConfig: { Salt: toBase64(toBytes(salt)), PasswordVerifier: toBase64(toBytes(verifier)) },
      },
      { signal },
    )
    await devices.keep(
      { username, userId: readUser(result).username },
      { key: DeviceKey, groupKey: DeviceGroupKey, password },
    )
    if (!UserConfirmationNecessary || !trust) return
    await call(
      client,
      'UpdateDeviceStatus',
      { AccessToken, DeviceKey, DeviceRememberedStatus: 'remembered' },
      { signal },
    )
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
  }
}
