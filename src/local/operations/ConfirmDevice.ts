import { base64ToBytes } from '../../encoding/base64.ts'
import { bytesToInteger, integerToHex } from '../../encoding/hex.ts'
import { N } from '../../srp/group.ts'
import { findDevice } from '../devices/localDevices.ts'
import { Fault } from '../server/fault.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

/** Stores a device's salt and verifier, which arrive as base64 of their bytes, not in hexadecimal (docs/protocol.md §4.6). */
export const ConfirmDevice: WireOperation<'ConfirmDevice'> = {
  authorization: 'accessToken',
  input: {
    AccessToken: required(member.token),
    DeviceKey: required(member.deviceKey),
    DeviceName: member.deviceName,
    DeviceSecretVerifierConfig: { kind: 'structure', isSecret: true },
  },
  async run(context, { AccessToken, DeviceKey, DeviceName, DeviceSecretVerifierConfig = {} }) {
    const user = await requireAccessToken(context, AccessToken)
    const { deviceConfiguration, now } = context.settings
    if (!deviceConfiguration) {
      throw new Fault('InvalidParameterException', 'Device tracking is not enabled for this user pool.')
    }
    const device = findDevice(user, DeviceKey)
    if (!device) throw new Fault('ResourceNotFoundException', 'Device does not exist.')
    if (device.secret) throw new Fault('DeviceKeyExistsException', 'Device already exists.')
    const { Salt, PasswordVerifier } = DeviceSecretVerifierConfig
    device.secret = {
      salt: requireSrpNumber('Salt', Salt),
      verifier: requireSrpNumber('PasswordVerifier', PasswordVerifier),
    }
    device.name = DeviceName ?? null
    device.isRemembered = !deviceConfiguration.DeviceOnlyRememberedOnUserPrompt
    device.modifiedAt = now()
    return { UserConfirmationNecessary: !device.isRemembered }
  },
}

/** Returns a number between 0 and N in hexadecimal. @throws {Fault} InvalidParameterException for anything else. */
function requireSrpNumber(name: string, base64: unknown): string {
  try {
    const value = bytesToInteger(base64ToBytes(String(base64 ?? '')))
    if (value > 0n && value < N) return integerToHex(value)
  } catch {
    // Not base64. The fault below reports it.
  }
  throw new Fault('InvalidParameterException', `Invalid ${name}`)
}
