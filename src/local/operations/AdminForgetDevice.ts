import { requireDevice } from '../devices/localDevices.ts'
import { aboutUser, member, required } from '../server/inputMember.ts'
import type { AboutUser, Operation } from '../server/operation.ts'
import { requireUser } from '../users/requireUser.ts'

interface Input extends AboutUser {
  DeviceKey: string
}

export const AdminForgetDevice: Operation<Input, Record<never, never>> = {
  authorization: 'iam',
  input: { ...aboutUser, DeviceKey: required(member.deviceKey) },
  run(context, { Username, DeviceKey }) {
    const user = requireUser(context, Username)
    const device = requireDevice(user, DeviceKey)
    user.devices = user.devices.filter((other) => other !== device)
    return {}
  },
}
