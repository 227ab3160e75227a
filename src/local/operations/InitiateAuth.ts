import { authFlowTable } from '../authentication/authFlows/authFlowTable.ts'
import { storeNamedDevice } from '../authentication/challengeSessions.ts'
import { requireDevice } from '../devices/localDevices.ts'
import { Fault } from '../server/fault.ts'
import { callerContext, member, oneOf, required, secretMap } from '../server/inputMember.ts'
import type { LocalAuthFlow } from '../server/localPoolOptions.ts'
import type { WireOperation } from '../server/operation.ts'
import type { Settings } from '../server/settings.ts'
import { resolveUser } from '../users/resolvedUser.ts'

/** Older names of auth flows. */
const ALIASES: Record<string, string> = { REFRESH_TOKEN: 'REFRESH_TOKEN_AUTH' }
/** Auth flows that only the signed AdminInitiateAuth accepts. */
const ADMIN_FLOWS = ['ADMIN_NO_SRP_AUTH', 'ADMIN_USER_PASSWORD_AUTH']

export const InitiateAuth: WireOperation<'InitiateAuth'> = {
  authorization: 'client',
  input: {
    AuthFlow: required(oneOf(...Object.keys(authFlowTable), ...Object.keys(ALIASES), ...ADMIN_FLOWS)),
    ClientId: required(member.clientId),
    AuthParameters: secretMap,
    ...callerContext,
    Session: member.session,
  },
  async run(context, input) {
    const name = ALIASES[input.AuthFlow] ?? input.AuthFlow
    if (ADMIN_FLOWS.includes(name)) throw new Fault('InvalidParameterException', 'Initiate Auth method not supported.')
    if (!isEnabled(context.settings, name)) {
      throw new Fault('InvalidParameterException', `${name} flow not enabled for this client`)
    }
    const { USERNAME, DEVICE_KEY } = input.AuthParameters ?? {}
    if (USERNAME) {
      const { user } = await resolveUser(context, USERNAME, 'User does not exist.')
      // Users of identity providers sign in at the pool's domain only (docs/protocol.md §13.4).
      if (user?.status === 'EXTERNAL_PROVIDER') {
        throw new Fault('NotAuthorizedException', 'User is not authorized to get auth details.')
      }
      if (DEVICE_KEY) requireDevice(user, DEVICE_KEY)
    }
    const response = await authFlowTable[name](context, input)
    storeNamedDevice(context, response, DEVICE_KEY)
    return response
  },
}

/** Returns whether the app client allows a flow. Rotation disables REFRESH_TOKEN_AUTH, which can't rotate (docs/protocol.md §5.4). */
function isEnabled({ authFlows, rotation }: Settings, name: string): name is LocalAuthFlow {
  return authFlows.some((flow) => flow === name) && !(rotation.enabled && name === 'REFRESH_TOKEN_AUTH')
}
