import type { UserPoolClientType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider'
import type { UICustomization } from '../wire/uiCustomization.ts'
import { omitUndefined } from './omitUndefined.ts'
import type { PoolFile } from './poolFile.ts'
import { type Identifiers, toFederation } from './toFederation.ts'
import { toPoolSettings } from './toPoolSettings.ts'

/** The service's responses about one pool and, if specified, one app client. */
export interface PoolAnswers {
  userPoolId: string
  region: string
  userPool: UserPoolType
  client: UserPoolClientType | undefined
  identifiers?: Identifiers
  /** `undefined` if it couldn't be read. */
  uiCustomization: UICustomization | undefined
}

/** Picks the members that the provider takes. Leaves out the client secret, among others. */
export function toPoolFile(answers: PoolAnswers): PoolFile {
  const { userPoolId, region, userPool, client, identifiers, uiCustomization } = answers
  return {
    userPoolId,
    ...omitUndefined({ clientId: client?.ClientId }),
    region,
    pool: toPoolSettings(userPool, client),
    ...(client && authFlowOf(client.ExplicitAuthFlows)),
    ...(client && toFederation(userPool, client, region, identifiers).props),
    ...omitUndefined({ uiCustomization }),
  }
}

/**
 * Returns the provider's `authFlow` for an app client that doesn't allow SRP, the default. Older app clients have flow names without
 * `ALLOW_`; they also allow SRP, except with CUSTOM_AUTH_FLOW_ONLY (API reference, CreateUserPoolClient, ExplicitAuthFlows). App clients
 * without a list allow SRP.
 */
function authFlowOf(flows: readonly string[] = []): Pick<PoolFile, 'authFlow'> {
  const allows = (flow: string) => flows.includes(`ALLOW_${flow}`)
  const isOldStyle = flows.every((flow) => !flow.startsWith('ALLOW_') && flow !== 'CUSTOM_AUTH_FLOW_ONLY')
  if (isOldStyle || allows('USER_SRP_AUTH')) return {}
  if (allows('USER_AUTH')) return { authFlow: 'USER_AUTH' }
  if (allows('USER_PASSWORD_AUTH')) return { authFlow: 'USER_PASSWORD_AUTH' }
  if (allows('CUSTOM_AUTH') || flows.includes('CUSTOM_AUTH_FLOW_ONLY')) return { authFlow: 'CUSTOM_WITHOUT_SRP' }
  return {}
}
