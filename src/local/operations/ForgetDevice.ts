import { requireDevice } from '../devices/localDevices.ts'
import { missingParameter } from '../server/fault.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

export const ForgetDevice: WireOperation<'ForgetDevice'> = {
  authorization: 'accessTokenOrSession',
  input: { AccessToken: member.token, DeviceKey: required(member.deviceKey) },
  async run(context, { AccessToken, DeviceKey }) {
    if (!AccessToken) throw missingParameter('AccessToken')
    const user = await requireAccessToken(context, AccessToken)
    const device = requireDevice(user, DeviceKey)
    user.devices = user.devices.filter((other) => other !== device)
    return {}
  },
}
