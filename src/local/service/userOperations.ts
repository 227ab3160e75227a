import type { Operations } from '../../wire/operations.ts'
import { authFlowTable } from '../authentication/authFlows/authFlowTable.ts'
import { describeDevice, requireDevice } from '../devices/localDevices.ts'
import { setMfaPreference } from '../mfa/mfaPreference.ts'
import { describeFactors } from '../operations/GetUserAuthFactors.ts'
import { InitiateAuth } from '../operations/InitiateAuth.ts'
import { RespondToAuthChallenge } from '../operations/RespondToAuthChallenge.ts'
import { Fault } from '../server/fault.ts'
import {
  activeGrants,
  describeSession,
  requireSessionTracking,
  revokeGrant,
  sessionId,
} from '../tokens/sessionTracking.ts'
import { deleteAttributes } from '../users/deleteAttributes.ts'
import { requireUser } from '../users/requireUser.ts'
import { listPage } from './resourceOperations.ts'
import type { PoolOperations } from './serviceOperation.ts'

const ADMIN_FLOWS = ['ADMIN_NO_SRP_AUTH', 'ADMIN_USER_PASSWORD_AUTH']
const ALLOWING = ['ADMIN_NO_SRP_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH']

/** Administration of users: sign-in by a server, attributes, devices, sessions. */
export const userOperations: PoolOperations = {
  AdminInitiateAuth: (context, input) => {
    if (!ADMIN_FLOWS.includes(String(input.AuthFlow))) return InitiateAuth.run(context, input as never)
    const { clientRules } = context.settings
    const isAllowed = !clientRules || clientRules.explicitAuthFlows.some((flow) => ALLOWING.includes(flow))
    if (!isAllowed) throw new Fault('InvalidParameterException', 'Auth flow not enabled for this client')
    return authFlowTable.USER_PASSWORD_AUTH(context, input as unknown as Operations['InitiateAuth']['input'])
  },
  AdminRespondToAuthChallenge: (context, input) => RespondToAuthChallenge.run(context, input as never),
  AdminDeleteUserAttributes: async (context, { Username, UserAttributeNames }) => {
    const user = requireUser(context, String(Username))
    await deleteAttributes(context, user, UserAttributeNames as string[], 'administrator')
    return {}
  },
  AdminDeleteSoftwareToken: (context, { Username }) => {
    const user = requireUser(context, String(Username))
    user.totp = null
    user.mfa.enabled = user.mfa.enabled.filter((method) => method !== 'SOFTWARE_TOKEN_MFA')
    if (user.mfa.preferred === 'SOFTWARE_TOKEN_MFA') user.mfa.preferred = null
    return {}
  },
  AdminGetDevice: (context, { Username, DeviceKey }) => ({
    Device: describeDevice(requireDevice(requireUser(context, String(Username)), String(DeviceKey))),
  }),
  AdminUpdateDeviceStatus: (context, { Username, DeviceKey, DeviceRememberedStatus }) => {
    const device = requireDevice(requireUser(context, String(Username)), String(DeviceKey))
    device.isRemembered = DeviceRememberedStatus === 'remembered'
    device.modifiedAt = context.settings.now()
    return {}
  },
  AdminGetUserAuthFactors: (context, { Username }) => describeFactors(context, requireUser(context, String(Username))),
  AdminListUserSessions: (context, input) => {
    const user = requireUser(context, String(input.Username))
    requireSessionTracking(context)
    return listPage(activeGrants(context, user), input, 'Sessions', 'NextToken', (grant) =>
      describeSession(grant, undefined),
    )
  },
  AdminRevokeUserSession: (context, { Username, SessionId, RevokeAssociatedSessions }) => {
    const user = requireUser(context, String(Username))
    requireSessionTracking(context)
    const grant = activeGrants(context, user).find((active) => sessionId(active) === SessionId)
    if (!grant) throw new Fault('ResourceNotFoundException', 'The session does not exist.')
    revokeGrant(context, grant, RevokeAssociatedSessions === 'LINKED' ? 'LINKED' : 'NONE')
    return {}
  },
  AdminSetUserSettings: (context, { Username, MFAOptions }) => {
    const user = requireUser(context, String(Username))
    const Enabled = (MFAOptions as { DeliveryMedium?: string }[]).some(({ DeliveryMedium }) => DeliveryMedium === 'SMS')
    setMfaPreference(context, user, { SMSMfaSettings: { Enabled } })
    return {}
  },
}
