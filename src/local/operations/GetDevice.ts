import { requireAccessToken } from '../accessTokens.ts'
import { describeDevice, requireDevice } from '../devices.ts'
import { missingParameter } from '../fault.ts'
import { member, required } from '../inputMember.ts'
import type { WireOperation } from '../operation.ts'

export const GetDevice: WireOperation<'GetDevice'> = {
  authorization: 'accessTokenOrSession',
  input: { AccessToken: member.token, DeviceKey: required(member.deviceKey) },
  async run(context, { AccessToken, DeviceKey }) {
    if (!AccessToken) throw missingParameter('AccessToken')
    const user = await requireAccessToken(context, AccessToken)
    return { Device: describeDevice(requireDevice(user, DeviceKey)) }
  },
}
