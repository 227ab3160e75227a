import { describeDevice, requireDevice } from '../devices/localDevices.ts'
import { missingParameter } from '../server/fault.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

export const GetDevice: WireOperation<'GetDevice'> = {
  authorization: 'accessTokenOrSession',
  input: { AccessToken: member.token, DeviceKey: required(member.deviceKey) },
  async run(context, { AccessToken, DeviceKey }) {
    if (!AccessToken) throw missingParameter('AccessToken')
    const user = await requireAccessToken(context, AccessToken)
    return { Device: describeDevice(requireDevice(user, DeviceKey)) }
  },
}
