import { authFlowTable } from '../authentication/authFlows/authFlowTable.ts'
import { requireDevice, storeNamedDevice } from '../devices/localDevices.ts'
import { Fault } from '../server/fault.ts'
import { callerContext, member, oneOf, required, secretMap } from '../server/inputMember.ts'
import type { LocalAuthFlow } from '../server/localPoolOptions.ts'
import type { WireOperation } from '../server/operation.ts'
import type { Settings } from '../server/settings.ts'
import { resolveUser } from '../users/resolvedUser.ts'

const ALIASES: Record<string, string> = { REFRESH_TOKEN: 'REFRESH_TOKEN_AUTH' }
const SIGNED = ['ADMIN_NO_SRP_AUTH', 'ADMIN_USER_PASSWORD_AUTH']

export const InitiateAuth: WireOperation<'InitiateAuth'> = {
  authorization: 'client',
  input: {
    AuthFlow: required(oneOf(...Object.keys(authFlowTable), ...Object.keys(ALIASES), ...SIGNED)),
    ClientId: required(member.clientId),
    AuthParameters: secretMap,
    ...callerContext,
    Session: member.session,
  },
  async run(context, input) {
    const name = ALIASES[input.AuthFlow] ?? input.AuthFlow
    if (SIGNED.includes(name)) throw new Fault('InvalidParameterException', 'Initiate Auth method not supported.')
    if (!isEnabled(context.settings, name)) {
      throw new Fault('InvalidParameterException', `${name} flow not enabled for this client`)
    }
    const { USERNAME, DEVICE_KEY } = input.AuthParameters ?? {}
    if (USERNAME && DEVICE_KEY) {
      const { user } = await resolveUser(context, USERNAME, 'User does not exist.')
      requireDevice(user, DEVICE_KEY)
    }
    const answer = await authFlowTable[name](context, input)
    storeNamedDevice(context, answer, DEVICE_KEY)
    return answer
  },
}

/** With rotation on, the flow that cannot rotate must be off (reference 5.4). */
function isEnabled({ authFlows, rotation }: Settings, name: string): name is LocalAuthFlow {
  return authFlows.some((flow) => flow === name) && !(rotation.enabled && name === 'REFRESH_TOKEN_AUTH')
}
