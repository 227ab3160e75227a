import { CognitoJwtVerifier } from 'aws-jwt-verify'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningService, startService } from '../local/service/startService.ts'

let running: RunningService
beforeAll(async () => {
  running = await startService()
})
afterAll(() => running.close())

/** Signs Ann, who is an admin, in to a new pool. */
async function signIn() {
  const pool = await running.createPool()
  const { UserPoolId, ClientId } = pool
  await running.createUser(UserPoolId, 'ann')
  await running.cognito.createGroup({ UserPoolId, GroupName: 'admins' })
  await running.cognito.adminAddUserToGroup({ UserPoolId, GroupName: 'admins', Username: 'ann' })
  const { AccessToken = '', IdToken = '' } = await running.signIn(pool, 'ann')
  const keysUrl = `${running.endpoint}/${UserPoolId}/.well-known/jwks.json`
  return { userPoolId: UserPoolId, clientId: ClientId, AccessToken, IdToken, keysUrl }
}

test('aws-jwt-verify accepts the tokens of a created pool, and refuses those of another one', async () => {
  const [ours, theirs] = [await signIn(), await signIn()]
  const { userPoolId, clientId } = ours
  const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: null })
  verifier.cacheJwks(await (await fetch(ours.keysUrl)).json())
  expect(await verifier.verify(ours.AccessToken, { groups: 'admins' })).toMatchObject({ token_use: 'access' })
  expect(await verifier.verify(ours.IdToken)).toMatchObject({ token_use: 'id', aud: clientId })
  await expect(verifier.verify(theirs.AccessToken)).rejects.toThrow(/issuer not configured/)
  await expect(verifier.verify(ours.AccessToken, { groups: 'owners' })).rejects.toThrow(/group not allowed/)
})

test('jose accepts the tokens of a created pool', async () => {
  const { userPoolId, clientId, AccessToken, IdToken, keysUrl } = await signIn()
  const keys = createRemoteJWKSet(new URL(keysUrl))
  const issuer = `https://cognito-idp.${userPoolId.split('_')[0]}.amazonaws.com/${userPoolId}`
  const options = { issuer, algorithms: ['RS256'] }
  const access = await jwtVerify(AccessToken, keys, options)
  expect(access.payload).toMatchObject({ client_id: clientId, 'cognito:groups': ['admins'] })
  await expect(jwtVerify(IdToken, keys, { ...options, audience: clientId })).resolves.toBeDefined()
})
