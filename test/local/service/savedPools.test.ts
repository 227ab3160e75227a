import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { readJournal } from '../../../src/local/node/journal.ts'
import { emptyAdministration } from '../../../src/local/state/administration.ts'
import { emptyPool } from '../../../src/local/state/pool.ts'
import { ann } from '../callPool.ts'
import { adminSignIn, createPool, createServiceFile, createUser } from './openService.ts'

const FIRST = 'us-east-1_LocalPool'
const FIRST_CLIENT = 'localclient1234567890'

const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n')
const userNames = async (cognito: CognitoIdentityProvider, UserPoolId: string) =>
  (await cognito.listUsers({ UserPoolId })).Users!.map(({ Username }) => Username)
const poolIds = async (cognito: CognitoIdentityProvider) =>
  (await cognito.listUserPools({ MaxResults: 60 })).UserPools!.map(({ Id }) => Id)

describe('the file of a service', () => {
  test('gets a line with only what a call changed, in whichever pool', async () => {
    const file = createServiceFile()
    const { cognito } = await file.start({ users: [ann] })
    const { UserPoolId } = await createPool(cognito)
    await createUser(cognito, UserPoolId, 'ben')
    const before = linesOf(file.path).length
    await cognito.adminCreateUser({ UserPoolId, Username: 'cleo', MessageAction: 'SUPPRESS' })
    await cognito.adminGetUser({ UserPoolId, Username: 'ben' })
    await cognito.adminDisableUser({ UserPoolId: FIRST, Username: 'ann' })
    const [created = '', disabled = '', ...others] = linesOf(file.path).slice(before)
    expect(JSON.parse(created)).toMatchObject({ pool: UserPoolId, put: { users: [{ username: 'cleo' }] } })
    expect(JSON.parse(disabled)).toMatchObject({ put: { users: [{ username: 'ann', enabled: false }] } })
    expect(created).not.toContain('ben')
    expect(others).toEqual([])
  })

  test('gives back every pool after a restart, with its keys, clients, groups and sessions', async () => {
    const file = createServiceFile()
    const { cognito } = await file.start()
    const pools = [await createPool(cognito), await createPool(cognito, { PoolName: 'other' })]
    const tokens = []
    for (const pool of pools) {
      await createUser(cognito, pool.UserPoolId, 'ann')
      await cognito.createGroup({ UserPoolId: pool.UserPoolId, GroupName: 'staff' })
      await cognito.adminAddUserToGroup({ UserPoolId: pool.UserPoolId, Username: 'ann', GroupName: 'staff' })
      tokens.push(await adminSignIn(cognito, pool, 'ann'))
    }
    const again = (await file.start()).cognito
    expect(await poolIds(again)).toEqual([FIRST, ...pools.map(({ UserPoolId }) => UserPoolId)])
    for (const [index, { UserPoolId, ClientId }] of pools.entries()) {
      const { AccessToken, RefreshToken } = tokens[index]!
      expect((await again.getUser({ AccessToken })).Username).toBe('ann')
      const refreshed = await again.getTokensFromRefreshToken({ ClientId, RefreshToken })
      expect(refreshed.AuthenticationResult).toHaveProperty('AccessToken')
      expect((await again.listUsersInGroup({ UserPoolId, GroupName: 'staff' })).Users).toHaveLength(1)
    }
  })

  test('keeps what simultaneous calls to several pools changed', async () => {
    const file = createServiceFile()
    const { cognito } = await file.start()
    const pools = await Promise.all([0, 1, 2].map(() => createPool(cognito)))
    const names = Array.from({ length: 10 }, (_, index) => `user${index}`)
    await Promise.all(
      [...pools.map(({ UserPoolId }) => UserPoolId), FIRST].flatMap((UserPoolId) =>
        names.map((Username) => cognito.adminCreateUser({ UserPoolId, Username, MessageAction: 'SUPPRESS' })),
      ),
    )
    const again = (await file.start()).cognito
    for (const { UserPoolId } of pools) expect(await userNames(again, UserPoolId)).toEqual(names)
    expect(await userNames(again, FIRST)).toEqual(names)
  })

  test('keeps what was acknowledged, wherever a killed process stopped in its last line', async () => {
    const file = createServiceFile()
    const { cognito } = await file.start()
    const { UserPoolId } = await createPool(cognito)
    await cognito.adminCreateUser({ UserPoolId, Username: 'ann', MessageAction: 'SUPPRESS' })
    const acknowledged = statSync(file.path).size
    await cognito.adminCreateUser({ UserPoolId, Username: 'ben', MessageAction: 'SUPPRESS' })
    const content = readFileSync(file.path)
    for (let length = acknowledged; length < content.length; length += 5) {
      const { text, completeLength } = readJournal(content.subarray(0, length).toString(), FIRST)
      expect(JSON.parse(text.split('\n')[1]!).whole.users).toHaveLength(1)
      expect(completeLength).toBe(acknowledged)
    }
  })

  test('is shortened when the changes take more room than the pools, and keeps all of them', async () => {
    const file = createServiceFile()
    const { cognito } = await file.start({ users: [ann] })
    const { UserPoolId } = await createPool(cognito)
    await createUser(cognito, UserPoolId, 'ben')
    const names = ['address', 'family_name', 'given_name', 'locale', 'middle_name', 'nickname', 'picture', 'profile']
    const UserAttributes = names.map((Name) => ({ Name, Value: 'x'.repeat(2048) }))
    const write = (toggle: number) =>
      cognito.adminUpdateUserAttributes({
        UserPoolId,
        Username: 'ben',
        UserAttributes: [...UserAttributes, { Name: 'name', Value: String(toggle) }],
      })
    const sizes = [0]
    while (sizes.length < 100 && statSync(file.path).size >= sizes.at(-1)!) {
      sizes.push(statSync(file.path).size)
      await write(sizes.length)
    }
    expect(sizes.at(-1)).toBeGreaterThan(900_000)
    expect(statSync(file.path).size).toBeLessThan(50_000)
    const again = (await file.start()).cognito
    expect(await userNames(again, UserPoolId)).toEqual(['ben'])
    expect(await userNames(again, FIRST)).toEqual(['ann'])
  })

  test('takes changes again after it could not be written, without losing any', async () => {
    const file = createServiceFile()
    const { cognito, failures } = await file.start()
    const { UserPoolId } = await createPool(cognito)
    const content = readFileSync(file.path)
    rmSync(file.path)
    mkdirSync(file.path)
    await expect(cognito.adminCreateUser({ UserPoolId, Username: 'ann', MessageAction: 'SUPPRESS' })).rejects.toThrow(
      'Something went wrong',
    )
    expect(failures).toEqual([`${file.path} isn't a file.`])
    rmSync(file.path, { recursive: true })
    writeFileSync(file.path, content)
    await cognito.adminCreateUser({ UserPoolId, Username: 'ben', MessageAction: 'SUPPRESS' })
    expect(await userNames((await file.start()).cognito, UserPoolId)).toEqual(['ben'])
  })

  test('is written again with every pool that is called after another program has deleted it', async () => {
    const file = createServiceFile()
    const { cognito } = await file.start({ users: [ann] })
    const { UserPoolId } = await createPool(cognito)
    await createUser(cognito, UserPoolId, 'ben')
    rmSync(file.path)
    await createUser(cognito, UserPoolId, 'cleo')
    const again = (await file.start()).cognito
    expect(await userNames(again, UserPoolId)).toEqual(['ben', 'cleo'])
    expect(await userNames(again, FIRST)).toEqual(['ann'])
  })

  test('of a Poolgate that stored all pools in the first one is read and continued', async () => {
    const file = createServiceFile()
    const other = { ...emptyPool('us-east-1_Other', new Uint8Array([2])), administration: emptyAdministration() }
    const first = emptyPool(FIRST, new Uint8Array([1]))
    const administration = { ...emptyAdministration(), resources: { HostedUserPool: { [other.userPoolId]: other } } }
    writeFileSync(file.path, `${JSON.stringify(first)}\n${JSON.stringify({ set: { administration } })}`)
    const { cognito } = await file.start()
    await cognito.adminCreateUser({ UserPoolId: other.userPoolId, Username: 'ann', MessageAction: 'SUPPRESS' })
    await cognito.createGroup({ UserPoolId: FIRST, GroupName: 'staff' })
    expect(readFileSync(file.path, 'utf8')).not.toContain('HostedUserPool')
    const again = (await file.start()).cognito
    expect(await userNames(again, other.userPoolId)).toEqual(['ann'])
    expect((await again.listGroups({ UserPoolId: FIRST })).Groups).toHaveLength(1)
  })
})

describe('after a restart there is no', () => {
  test('deleted pool, also if it was the first one, whose seed does not return', async () => {
    const file = createServiceFile()
    const { cognito } = await file.start({ users: [ann] })
    const [kept, deleted] = [await createPool(cognito), await createPool(cognito)]
    await cognito.deleteUserPool({ UserPoolId: deleted.UserPoolId })
    await cognito.deleteUserPool({ UserPoolId: FIRST })
    expect(readFileSync(file.path, 'utf8').split('\n').at(-1)).not.toContain('"whole"')
    const again = (await file.start({ users: [ann] })).cognito
    expect(await poolIds(again)).toEqual([kept.UserPoolId])
    for (const UserPoolId of [FIRST, deleted.UserPoolId]) {
      const missing = `User pool ${UserPoolId} does not exist.`
      await expect(again.describeUserPool({ UserPoolId })).rejects.toThrow(missing)
    }
    await expect(
      again.initiateAuth({
        ClientId: FIRST_CLIENT,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'ann', PASSWORD: 'x' },
      }),
    ).rejects.toThrow(`User pool client ${FIRST_CLIENT} does not exist.`)
    await expect(again.getUser({ AccessToken: 'x.y.z' })).rejects.toThrow('Invalid Access Token')
  })

  test('deleted app client, also if it was the first one', async () => {
    const file = createServiceFile()
    const { cognito } = await file.start()
    const { UserPoolClient } = await cognito.createUserPoolClient({ UserPoolId: FIRST, ClientName: 'web' })
    const { UserPoolClient: gone } = await cognito.createUserPoolClient({ UserPoolId: FIRST, ClientName: 'gone' })
    await cognito.updateUserPoolClient({ UserPoolId: FIRST, ClientId: FIRST_CLIENT, ClientName: 'first' })
    for (const ClientId of [FIRST_CLIENT, gone!.ClientId!])
      await cognito.deleteUserPoolClient({ UserPoolId: FIRST, ClientId })
    const again = (await file.start()).cognito
    const { UserPoolClients } = await again.listUserPoolClients({ UserPoolId: FIRST })
    expect(UserPoolClients!.map(({ ClientId }) => ClientId)).toEqual([UserPoolClient!.ClientId])
    await expect(again.describeUserPoolClient({ UserPoolId: FIRST, ClientId: FIRST_CLIENT })).rejects.toThrow(
      `User pool client ${FIRST_CLIENT} does not exist.`,
    )
    await expect(again.signUp({ ClientId: FIRST_CLIENT, Username: 'ann', Password: 'Secret-123' })).rejects.toThrow(
      `User pool client ${FIRST_CLIENT} does not exist.`,
    )
  })
})

test('a call that waited while its pool was deleted finds no pool', async () => {
  const { cognito } = await createServiceFile().start()
  const { UserPoolId } = await createPool(cognito)
  const [deleted, late] = await Promise.allSettled([
    cognito.deleteUserPool({ UserPoolId }),
    cognito.adminCreateUser({ UserPoolId, Username: 'ann', MessageAction: 'SUPPRESS' }),
  ])
  expect([deleted.status, late.status]).toEqual(['fulfilled', 'rejected'])
})

describe('a service says which pool and app client exist', () => {
  test('at first those that it started with', async () => {
    const { service } = await createServiceFile().start()
    expect(service.existingIds()).toEqual({ userPoolId: FIRST, clientId: FIRST_CLIENT })
  })

  test('after a restart without them, the first ones that are left, or none', async () => {
    const file = createServiceFile()
    const { cognito } = await file.start()
    await cognito.deleteUserPoolClient({ UserPoolId: FIRST, ClientId: FIRST_CLIENT })
    const second = await file.start()
    expect(second.service.existingIds()).toEqual({ userPoolId: FIRST })
    const pool = await createPool(second.cognito)
    await second.cognito.deleteUserPool({ UserPoolId: FIRST })
    const third = await file.start()
    expect(third.service.existingIds()).toEqual({ userPoolId: pool.UserPoolId, clientId: pool.ClientId })
    await third.cognito.deleteUserPool({ UserPoolId: pool.UserPoolId })
    expect((await file.start()).service.existingIds()).toEqual({})
  })
})
