import { describe, expect, test } from 'vitest'
import { hexToInteger } from '../../../src/encoding/hex.ts'
import { bytesOf, srpVectors } from '../../srp/srpVectors.ts'
import { call, fault, initiate, memoryStorage, PASSWORD, respond, startPool } from '../callPool.ts'
import { remembering, signInByCode } from '../trackedDevice.ts'

const incorrect = fault('NotAuthorizedException', 'Incorrect username or password.')
const deviceVectors = srpVectors.filter(({ confirmDevice }) => confirmDevice)

describe.each(deviceVectors)('the published vector $name', ({ inputs, outputs, confirmDevice, wrongSignatures }) => {
  const { DeviceKey = '', DeviceGroupKey, b_hex, secretBlock_b64, timestamp } = inputs

  /** Creates a pool that has issued the vector's device keys and then uses the vector's random numbers. */
  async function startVector() {
    let drawn: (length: number) => Uint8Array = (length) => crypto.getRandomValues(new Uint8Array(length))
    const storage = memoryStorage()
    const start = startPool({ ...remembering, storage, random: (length) => drawn(length) })
    start.clock.now = inputs.timestamp_epoch_ms
    const { pool } = start
    const { AccessToken, device } = await signInByCode(pool)
    storage.text = storage
      .text!.replaceAll(device.DeviceKey!, DeviceKey)
      .replaceAll(device.DeviceGroupKey!, DeviceGroupKey!)
    const { Salt_b64: Salt, PasswordVerifier_b64: PasswordVerifier } = confirmDevice!
    await call(pool, 'ConfirmDevice', {
      AccessToken,
      DeviceKey,
      DeviceSecretVerifierConfig: { Salt, PasswordVerifier },
    })
    const random = drawn
    drawn = (length) => {
      if (length === 128) return bytesOf(b_hex)
      return length === 512 ? Uint8Array.from(Buffer.from(secretBlock_b64, 'base64')) : random(length)
    }
    const parameters = { USERNAME: 'ann', PASSWORD, DEVICE_KEY: DeviceKey }
    const { Session } = await initiate(pool, 'USER_PASSWORD_AUTH', parameters)
    const about = { USERNAME: 'ann', DEVICE_KEY: DeviceKey }
    const asked = await respond(pool, 'DEVICE_SRP_AUTH', Session, { ...about, SRP_A: outputs.SRP_A })
    const answer = (PASSWORD_CLAIM_SIGNATURE: string) =>
      respond(pool, 'DEVICE_PASSWORD_VERIFIER', asked.Session, {
        ...about,
        PASSWORD_CLAIM_SIGNATURE,
        PASSWORD_CLAIM_SECRET_BLOCK: secretBlock_b64,
        TIMESTAMP: timestamp,
      })
    return { asked, answer }
  }

  test('leads to its numbers and signs in', async () => {
    const { asked, answer } = await startVector()
    const { SRP_B = '', SALT = '', SECRET_BLOCK } = asked.ChallengeParameters
    expect(hexToInteger(SRP_B)).toBe(hexToInteger(outputs.SRP_B))
    expect(hexToInteger(SALT)).toBe(hexToInteger(inputs.salt_hex))
    expect(SECRET_BLOCK).toBe(secretBlock_b64)
    expect(await answer(outputs.signature_b64)).toHaveProperty('AuthenticationResult.AccessToken')
  })

  test.each(wrongSignatures)('is rejected with the mistake %s', async (_, signature) => {
    const { answer } = await startVector()
    await expect(answer(signature)).rejects.toEqual(incorrect)
  })
})
