import { bytesToBase64 } from '../../src/encoding/base64.ts'
import { randomBytes } from '../../src/encoding/bytes.ts'
import { bytesToInteger, integerToBytes } from '../../src/encoding/hex.ts'
import type { LocalPool, LocalPoolOptions, SeedUser } from '../../src/local.ts'
import { createKeyPair } from '../../src/srp/keyPair.ts'
import { createSrpSignature } from '../../src/srp/srpSignature.ts'
import { createVerifier, type Identity } from '../../src/srp/verifier.ts'
import { ann, call, initiate, PASSWORD, respond } from './callPool.ts'

const PHONE = '+442079460000'

/** A user with MFA by text message. */
export const annWithMfa: SeedUser = {
  ...ann,
  attributes: { ...ann.attributes, phone_number: PHONE },
  mfa: { enabled: ['SMS_MFA'], preferred: 'SMS_MFA' },
}

/** Creates a pool that always remembers devices, for users with MFA. */
export const remembering = {
  users: [annWithMfa],
  mfaConfiguration: 'OPTIONAL',
  deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
} satisfies LocalPoolOptions

/** Signs in with password and code, from a device that isn't remembered. */
export async function signInByCode(pool: LocalPool, more: Record<string, string> = {}) {
  const asked = await initiate(pool, 'USER_PASSWORD_AUTH', { USERNAME: 'ann', PASSWORD, ...more })
  const { code } = pool.outbox.take(PHONE)
  const answer = await respond(pool, 'SMS_MFA', asked.Session, { USERNAME: 'ann', SMS_MFA_CODE: code })
  const { NewDeviceMetadata, ...tokens } = answer.AuthenticationResult
  return { ...tokens, device: NewDeviceMetadata! }
}

/** Confirms the device of a sign-in as a client does. @returns The keys and the secret that the client stores. */
export async function confirmDevice(
  pool: LocalPool,
  { AccessToken, device }: Awaited<ReturnType<typeof signInByCode>>,
): Promise<Identity & { UserConfirmationNecessary: boolean }> {
  const { DeviceKey: id = '', DeviceGroupKey: group = '' } = device
  const identity = { group, id, password: bytesToBase64(randomBytes(40)) }
  const salt = bytesToInteger(randomBytes(16))
  const verifier = await createVerifier(identity, salt)
  const { UserConfirmationNecessary } = await call(pool, 'ConfirmDevice', {
    AccessToken,
    DeviceKey: id,
    DeviceName: 'Laptop',
    DeviceSecretVerifierConfig: {
      Salt: bytesToBase64(integerToBytes(salt)),
      PasswordVerifier: bytesToBase64(integerToBytes(verifier)),
    },
  })
  return { ...identity, UserConfirmationNecessary }
}

/** Signs in with a code and confirms the device. */
export async function rememberedDevice(pool: LocalPool) {
  const signedIn = await signInByCode(pool)
  return { ...signedIn, ...(await confirmDevice(pool, signedIn)) }
}

/** Starts the SRP exchange of a device. Returns the challenge and the responses to it. */
export async function startDeviceSrp(pool: LocalPool, Session: string, device: Identity, now: number) {
  const pair = await createKeyPair()
  const about = { USERNAME: 'ann', DEVICE_KEY: device.id }
  const asked = await respond(pool, 'DEVICE_SRP_AUTH', Session, { ...about, SRP_A: pair.hex })
  const { SRP_B: B = '', SALT: salt = '', SECRET_BLOCK: secretBlock = '' } = asked.ChallengeParameters
  const { signature, timestamp } = await createSrpSignature(pair, device, { B, salt, secretBlock }, now)
  const claim = {
    PASSWORD_CLAIM_SIGNATURE: signature,
    PASSWORD_CLAIM_SECRET_BLOCK: secretBlock,
    TIMESTAMP: timestamp,
  }
  return { ...asked, responses: { ...about, ...claim } }
}
