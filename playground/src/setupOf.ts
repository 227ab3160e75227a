import { type Appearance, codeOf } from './appearance.ts'
import type { RealPool } from './realPool.ts'
import type { Scenario } from './scenario.ts'
import type { Setup } from './setupCode.ts'

const EXAMPLE_IDS = { userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' }

const EXAMPLE_DOMAIN = { domain: 'auth.example.com', redirectUri: 'https://app.example.com/' }

/** Returns the set-up of a host app that shows what the playground does. */
export function setupOf(appearance: Appearance, shown: Scenario | RealPool): Setup {
  const { theme, props } = codeOf(appearance)
  const { provider, screen } = 'userPoolId' in shown ? ofRealPool(shown) : ofScenario(shown)
  return { provider: { ...provider, ...props }, screen, theme }
}

const ofScenario = ({ provider, screen }: Scenario) => ({
  provider: { ...EXAMPLE_IDS, ...provider, ...(provider.providers && EXAMPLE_DOMAIN) },
  screen: { ...screen },
})

const ofRealPool = ({ userPoolId, clientId, endpoint, flow, settings, storage }: RealPool) => ({
  provider: {
    userPoolId,
    clientId,
    endpoint,
    ...flow,
    pool: settings,
    storage: storage === 'browser' ? storage : undefined,
  },
  screen: {},
})
