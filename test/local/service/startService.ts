import { serveLocalPool } from '../../../src/local/node/http.ts'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import type { LocalPool, LocalPoolOptions } from '../../../src/local.ts'
import { outputViolations } from '../../support/outputShape.ts'
import { operationOf } from '../../support/requests.ts'
import { fault } from '../../support/responses.ts'
import { createRunningClock } from '../../support/testClock.ts'
import { PASSWORD } from '../callPool.ts'
import { connect, createClient, createPool, createUser } from './openService.ts'

/** Returns a handler that fails where a response doesn't have the shape that the SDK expects. */
const withCheckedOutput =
  (handle: LocalPool['handle']): LocalPool['handle'] =>
  async (request) => {
    const operation = operationOf(request.headers)
    const response = await handle(request)
    if (!response.ok || !operation) return response
    const violations = outputViolations(operation, await response.clone().json())
    return violations.length ? fault('WrongShape', `${operation}: ${violations.join(', ')}`) : response
  }

/** Starts a service on a free port, with what tests of administration need: pools, users and sign-ins in one call each. */
export async function startService(options: LocalPoolOptions = {}) {
  const clock = createRunningClock()
  const service = createLocalService({ now: () => clock.now, ...options })
  const { endpoint, close } = await serveLocalPool({ ...service, handle: withCheckedOutput(service.handle) }, 0)
  const cognito = connect(endpoint)

  const startSignIn = (
    pool: { UserPoolId: string; ClientId: string },
    USERNAME: string,
    more: Record<string, string> = {},
  ) =>
    cognito.adminInitiateAuth({
      UserPoolId: pool.UserPoolId,
      ClientId: pool.ClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD, ...more },
    })

  /** Signs in as an administrator's server does. Returns the tokens. */
  const signIn = async (...call: Parameters<typeof startSignIn>) => (await startSignIn(...call)).AuthenticationResult!

  /** Returns one pool and app client, for functions that call a pool. */
  const poolOf = ({ UserPoolId, ClientId }: { UserPoolId: string; ClientId: string }): LocalPool => ({
    ...service,
    userPoolId: UserPoolId,
    clientId: ClientId,
  })

  return {
    service,
    endpoint,
    close,
    clock,
    cognito,
    createClient: createClient.bind(undefined, cognito),
    createPool: createPool.bind(undefined, cognito),
    createUser: createUser.bind(undefined, cognito),
    startSignIn,
    signIn,
    poolOf,
  }
}

export type RunningService = Awaited<ReturnType<typeof startService>>
