import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CognitoIdentityProvider,
  type CreateUserPoolClientCommandInput,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { onTestFinished } from 'vitest'
import { openFileStorage } from '../../../src/local/node/fileStorage.ts'
import type { LocalPoolOptions } from '../../../src/local/server/localPoolOptions.ts'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import { PASSWORD } from '../callPool.ts'

/** Returns the AWS SDK for a service. Any credentials do: the service only requires a signature. */
export const connect = (endpoint: string): CognitoIdentityProvider =>
  new CognitoIdentityProvider({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    maxAttempts: 1,
  })

/** Returns the AWS SDK for a service in this process, without a server. */
export function connectTo(service: ReturnType<typeof createLocalService>): CognitoIdentityProvider {
  const handle = async (request: { headers: Record<string, string>; body?: string }) => {
    const response = await service.handle(
      new Request('http://127.0.0.1/', { method: 'POST', headers: request.headers, body: request.body ?? '' }),
    )
    const body = new Blob([await response.text()])
    return {
      response: {
        statusCode: response.status,
        headers: Object.fromEntries(response.headers),
        body: body.stream(),
      },
    }
  }
  const cognito = connect('http://127.0.0.1/')
  cognito.config.requestHandler = { ...cognito.config.requestHandler, handle } as never
  return cognito
}

/** Opens a service whose pools are in a file, and opens it again as a new process would. */
export function createServiceFile() {
  const folder = mkdtempSync(join(tmpdir(), 'poolgate-service-'))
  const path = join(folder, 'pool.json')
  let close = () => {}
  onTestFinished(() => {
    close()
    rmSync(folder, { recursive: true })
  })
  const start = async (options: LocalPoolOptions = {}) => {
    close()
    const userPoolId = options.userPoolId ?? 'us-east-1_LocalPool'
    const failures: string[] = []
    const storage = await openFileStorage({ path, userPoolId, onFailure: (reason) => failures.push(reason) })
    close = storage.close
    const service = createLocalService({ ...options, userPoolId, storage })
    await service.ready
    return { service, cognito: connectTo(service), failures }
  }
  return { path, start }
}

/** Creates an app client that servers may sign in with. */
export async function createClient(
  cognito: CognitoIdentityProvider,
  UserPoolId: string,
  client: Partial<CreateUserPoolClientCommandInput> = {},
) {
  const { UserPoolClient } = await cognito.createUserPoolClient({
    UserPoolId,
    ClientName: 'web',
    ExplicitAuthFlows: [
      'ALLOW_ADMIN_USER_PASSWORD_AUTH',
      'ALLOW_USER_PASSWORD_AUTH',
      'ALLOW_USER_SRP_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
    ],
    ...client,
  })
  return { UserPoolId, ClientId: UserPoolClient!.ClientId!, ClientSecret: UserPoolClient!.ClientSecret }
}

/** Creates a pool and an app client that servers may sign in with. */
export async function createPool(
  cognito: CognitoIdentityProvider,
  pool: Partial<CreateUserPoolCommandInput> = {},
  client: Partial<CreateUserPoolClientCommandInput> = {},
) {
  const { UserPool } = await cognito.createUserPool({ PoolName: 'shop', ...pool })
  return createClient(cognito, UserPool!.Id!, client)
}

/** Creates a user with the password of `callPool.ts`. */
export async function createUser(
  cognito: CognitoIdentityProvider,
  UserPoolId: string,
  Username: string,
  attributes: Record<string, string> = {},
): Promise<void> {
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
  await cognito.adminCreateUser({ UserPoolId, Username, MessageAction: 'SUPPRESS', UserAttributes })
  await cognito.adminSetUserPassword({ UserPoolId, Username, Password: PASSWORD, Permanent: true })
}

/** Signs in as a server does. */
export const adminSignIn = async (
  cognito: CognitoIdentityProvider,
  { UserPoolId, ClientId }: { UserPoolId: string; ClientId: string },
  USERNAME: string,
  password = PASSWORD,
) => {
  const { AuthenticationResult } = await cognito.adminInitiateAuth({
    UserPoolId,
    ClientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME, PASSWORD: password },
  })
  return AuthenticationResult!
}
