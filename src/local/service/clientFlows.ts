import type { LocalAuthFlow } from '../server/localPoolOptions.ts'

/** What a client without new names of flows can always use. */
const ALWAYS: readonly LocalAuthFlow[] = ['USER_SRP_AUTH', 'CUSTOM_AUTH', 'REFRESH_TOKEN_AUTH']

/** Returns the flows that an app client's ExplicitAuthFlows allow, in the old names or in the new ones with a prefix. */
export function clientFlows(explicit: readonly string[]): LocalAuthFlow[] {
  if (explicit.some((flow) => flow.startsWith('ALLOW_'))) {
    return explicit.map((flow) => flow.replace(/^ALLOW_/, '') as LocalAuthFlow)
  }
  if (explicit.includes('CUSTOM_AUTH_FLOW_ONLY')) return ['CUSTOM_AUTH', 'REFRESH_TOKEN_AUTH']
  return [...ALWAYS, ...(explicit.includes('USER_PASSWORD_AUTH') ? (['USER_PASSWORD_AUTH'] as const) : [])]
}
