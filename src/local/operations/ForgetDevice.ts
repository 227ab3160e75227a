import { requireAccessToken } from '../accessTokens.ts'
import { requireDevice } from '../devices.ts'
import { missingParameter } from '../fault.ts'
import { member, required } from '../inputMember.ts'
import type { WireOperation } from '../operation.ts'

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
