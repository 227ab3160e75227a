import { requireDevice } from '../devices/localDevices.ts'
import { adminUserInput, member, required } from '../server/inputMember.ts'
import type { AdminUserInput, Operation } from '../server/operation.ts'
import { requireUser } from '../users/requireUser.ts'

interface Input extends AdminUserInput {
  DeviceKey: string
}

export const AdminForgetDevice: Operation<Input, Record<never, never>> = {
  authorization: 'iam',
  input: { ...adminUserInput, DeviceKey: required(member.deviceKey) },
  run(context, { Username, DeviceKey }) {
    const user = requireUser(context, Username)
    const device = requireDevice(user, DeviceKey)
    user.devices = user.devices.filter((other) => other !== device)
    return {}
  },
}
