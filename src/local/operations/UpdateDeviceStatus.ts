import { requireDevice } from '../devices/localDevices.ts'
import { member, oneOf, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

export const UpdateDeviceStatus: WireOperation<'UpdateDeviceStatus'> = {
  authorization: 'accessToken',
  input: {
    AccessToken: required(member.token),
    DeviceKey: required(member.deviceKey),
    DeviceRememberedStatus: oneOf('remembered', 'not_remembered'),
  },
  async run(context, { AccessToken, DeviceKey, DeviceRememberedStatus }) {
    const device = requireDevice(await requireAccessToken(context, AccessToken), DeviceKey)
    device.isRemembered = DeviceRememberedStatus === 'remembered'
    device.modifiedAt = context.settings.now()
    return {}
  },
}
