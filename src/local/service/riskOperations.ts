import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { administrationOf } from './administrationOf.ts'
import { CLIENT_SETTINGS } from './clientSettings.ts'
import type { PoolOperations } from './serviceOperation.ts'

/** @throws {Fault} UserPoolAddOnNotEnabledException */
export function requireThreatProtection({ settings }: PoolContext): void {
  if (settings.recordsAuthEvents) return
  throw new Fault('UserPoolAddOnNotEnabledException', 'User pool add-ons are not enabled.')
}

interface RiskConfiguration {
  UserPoolId: string
  ClientId?: string
  CompromisedCredentialsRiskConfiguration?: object
  AccountTakeoverRiskConfiguration?: object
  RiskExceptionConfiguration?: { BlockedIPRangeList?: string[]; SkippedIPRangeList?: string[] }
}

const settingOf = CLIENT_SETTINGS.risk

/** What threat protection does about risks. It is kept and returned: the local pool finds no risks. */
export const riskOperations: PoolOperations = {
  SetRiskConfiguration: (context, input) => {
    requireThreatProtection(context)
    const configuration = input as unknown as RiskConfiguration
    checkRanges(configuration)
    const { settings } = administrationOf(context)
    const key = settingOf(input.ClientId)
    const { UserPoolId, ClientId, ...members } = configuration
    // An app client without settings of its own has those of the pool.
    if (ClientId && !Object.keys(members).length) {
      delete settings[key]
      return { RiskConfiguration: { ...settings[settingOf(undefined)], UserPoolId, ClientId } }
    }
    settings[key] = { ...input, LastModifiedDate: context.settings.now() / 1000 }
    return { RiskConfiguration: settings[key] }
  },
  DescribeRiskConfiguration: (context, { UserPoolId, ClientId }) => {
    const { settings } = administrationOf(context)
    const stored = settings[settingOf(ClientId)] ?? settings[settingOf(undefined)]
    return { RiskConfiguration: stored ?? { UserPoolId, ...(ClientId ? { ClientId } : {}) } }
  },
}

const RANGE = /^(\d{1,3}(\.\d{1,3}){3}|[\da-f:.]*:[\da-f:.]*)\/\d{1,3}$/i

/** @throws {Fault} InvalidParameterException */
function checkRanges({ RiskExceptionConfiguration = {} }: RiskConfiguration): void {
  const { BlockedIPRangeList = [], SkippedIPRangeList = [] } = RiskExceptionConfiguration
  if ([...BlockedIPRangeList, ...SkippedIPRangeList].every((range) => RANGE.test(range))) return
  throw new Fault('InvalidParameterException', 'Incorrect CIDR format')
}
