import { requireAccessToken } from '../accessTokens.ts'
import { requireDevice } from '../devices.ts'
import { member, oneOf, required } from '../inputMember.ts'
import type { WireOperation } from '../operation.ts'

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
