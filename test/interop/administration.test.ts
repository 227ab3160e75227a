import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider'
import { createClient, createFlowContext, createSession, submitCredentials, submitNewPassword } from 'poolgate/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { servePool } from './servePool.ts'

let pool: Awaited<ReturnType<typeof servePool>>
let admin: CognitoIdentityProviderClient
beforeAll(async () => {
  pool = await servePool()
  const { endpoint, region } = pool
  admin = new CognitoIdentityProviderClient({
    endpoint,
    region,
    credentials: { accessKeyId: 'anything', secretAccessKey: 'at all' },
  })
})
afterAll(() => pool.stop())

const signIn = (username: string, password: string) => {
  const client = createClient(pool)
  const context = createFlowContext({ client, session: createSession(client, { storage: 'memory' }) })
  return { context, next: submitCredentials(context, { step: 'credentials' }, { username, password }) }
}

test('a user that the AWS SDK creates chooses a password at the first sign-in', async () => {
  const UserPoolId = pool.userPoolId
  await admin.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username: 'ann',
      TemporaryPassword: 'Temporary-1!',
      MessageAction: 'SUPPRESS',
      UserAttributes: [{ Name: 'email', Value: 'ann@example.com' }],
    }),
  )
  const { context, next } = signIn('ann', 'Temporary-1!')
  const state = await next
  if (state.step !== 'newPassword') throw new Error(`Unexpected step ${state.step}`)
  expect(await submitNewPassword(context, state, { newPassword: 'Correct-Horse-9!' })).toMatchObject({
    step: 'signedIn',
  })
})

test('a password that the AWS SDK sets for good signs in', async () => {
  const UserPoolId = pool.userPoolId
  await admin.send(new AdminCreateUserCommand({ UserPoolId, Username: 'ben', MessageAction: 'SUPPRESS' }))
  await admin.send(
    new AdminSetUserPasswordCommand({ UserPoolId, Username: 'ben', Password: 'Correct-Horse-9!', Permanent: true }),
  )
  expect(await admin.send(new AdminGetUserCommand({ UserPoolId, Username: 'ben' }))).toMatchObject({
    UserStatus: 'CONFIRMED',
  })
  expect(await signIn('ben', 'Correct-Horse-9!').next).toMatchObject({ step: 'signedIn' })
})

test('an administrator without a signature is refused as AWS refuses', async () => {
  const response = await fetch(pool.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.AdminGetUser',
    },
    body: JSON.stringify({ UserPoolId: pool.userPoolId, Username: 'ann' }),
  })
  expect(response.ok).toBe(false)
  expect(await response.json()).toMatchObject({ __type: 'MissingAuthenticationTokenException' })
})
