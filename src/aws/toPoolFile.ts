import type { UserPoolClientType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider'
import type { UICustomization } from '../wire/uiCustomization.ts'
import { omitUndefined } from './omitUndefined.ts'
import type { PoolFile } from './poolFile.ts'
import { toPoolSettings } from './toPoolSettings.ts'

/** What the service said of one pool, and of the app client that was named, if any. */
export interface PoolAnswers {
  userPoolId: string
  region: string
  userPool: UserPoolType
  client: UserPoolClientType | undefined
  uiCustomization: UICustomization
}

/** Picks what the provider takes. The client's secret is among what is left. */
export function toPoolFile({ userPoolId, region, userPool, client, uiCustomization }: PoolAnswers): PoolFile {
  return {
    userPoolId,
    ...omitUndefined({ clientId: client?.ClientId }),
    region,
    pool: toPoolSettings(userPool, client),
    ...(client && authFlowOf(client.ExplicitAuthFlows)),
    uiCustomization,
  }
}

/**
 * What to tell the provider where its default, SRP, would be refused. The names without `ALLOW_` are those of old clients, which
 * allow SRP besides, but for CUSTOM_AUTH_FLOW_ONLY (API reference, CreateUserPoolClient, ExplicitAuthFlows). Without a list, SRP is allowed.
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
