import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningService, startService } from './startService.ts'

const USERS = [
  [
    'ann',
    { email: 'ann@example.com', name: 'Ann Lee', given_name: 'Ann', family_name: 'Lee', phone_number: '+442079460001' },
  ],
  ['anna', { email: 'anna@example.com', preferred_username: 'annie' }],
  ['bob', { email: 'bob@example.com', name: 'Bob "B\\b"' }],
] as const

let running: RunningService
let cognito: RunningService['cognito']
let UserPoolId: string
beforeAll(async () => {
  running = await startService()
  cognito = running.cognito
  UserPoolId = (await running.createPool()).UserPoolId
  for (const [username, attributes] of USERS) await running.createUser(UserPoolId, username, { ...attributes })
  await cognito.adminDisableUser({ UserPoolId, Username: 'bob' })
})
afterAll(() => running.close())

const find = async (Filter: string) =>
  (await cognito.listUsers({ UserPoolId, Filter })).Users!.map(({ Username }) => Username)

describe('a filter of ListUsers', () => {
  test.each([
    ['username = "ann"', ['ann']],
    ['username ^= "ann"', ['ann', 'anna']],
    ['username = "ANN"', []],
    ['name = "Bob \\"B\\\\b\\""', ['bob']],
    ['preferred_username ^= ""', ['anna']],
    ['email ^= "ann"', ['ann', 'anna']],
    ['email="bob@example.com"', ['bob']],
    ['phone_number = "+442079460001"', ['ann']],
    ['name = "Ann Lee"', ['ann']],
    ['given_name = "Ann"', ['ann']],
    ['family_name ^= "L"', ['ann']],
    ['preferred_username = "annie"', ['anna']],
    ['cognito:user_status = "confirmed"', ['ann', 'anna', 'bob']],
    ['status = "Enabled"', ['ann', 'anna']],
    ['status = "Disabled"', ['bob']],
    ['name = "missing"', []],
    [' ', ['ann', 'anna', 'bob']],
  ])('%s', async (filter, expected) => {
    expect(await find(filter)).toEqual(expected)
  })

  test('finds a user by the sub', async () => {
    const { UserAttributes } = await cognito.adminGetUser({ UserPoolId, Username: 'bob' })
    expect(await find(`sub = "${UserAttributes![0]!.Value}"`)).toEqual(['bob'])
  })

  test.each([
    ['email', 'Error while parsing filter'],
    ['email = ann', 'Error while parsing filter'],
    ['email != "ann"', 'Error while parsing filter'],
    ['locale = "en"', 'Invalid search attribute: locale'],
    ['custom:plan = "pro"', 'Invalid search attribute: custom:plan'],
  ])('%s is refused', async (filter, message) => {
    await expect(find(filter)).rejects.toMatchObject({ name: 'InvalidParameterException', message })
  })

  test('AttributesToGet is refused if a user in the result has no value of an attribute', async () => {
    const refusal = { name: 'InvalidParameterException', message: 'One or more requested attributes do not exist.' }
    const list = (Filter: string, name: string) => cognito.listUsers({ UserPoolId, Filter, AttributesToGet: [name] })
    await expect(list('username = "ann"', 'custom:plan')).rejects.toMatchObject(refusal)
    await expect(list('username ^= "ann"', 'family_name')).rejects.toMatchObject(refusal)
    expect((await list('username ^= "ann"', 'email')).Users).toHaveLength(2)
  })

  test('AttributesToGet limits the attributes', async () => {
    const { Users } = await cognito.listUsers({ UserPoolId, Filter: 'username = "ann"', AttributesToGet: ['email'] })
    expect(Users![0]!.Attributes).toEqual([{ Name: 'email', Value: 'ann@example.com' }])
  })
})

describe('pages', () => {
  test('have each item once, and the last one has no token', async () => {
    const pages: string[][] = []
    let PaginationToken: string | undefined
    do {
      const page = await cognito.listUsers({ UserPoolId, Limit: 2, PaginationToken })
      pages.push(page.Users!.map(({ Username }) => Username!))
      PaginationToken = page.PaginationToken
    } while (PaginationToken)
    expect(pages).toEqual([['ann', 'anna'], ['bob']])
  })

  test('are of any list: pools, clients, groups, members and providers', async () => {
    const pool = await running.createPool()
    await running.createClient(pool.UserPoolId)
    for (const GroupName of ['a', 'b']) {
      await cognito.createGroup({ UserPoolId: pool.UserPoolId, GroupName })
      await cognito.createIdentityProvider({
        UserPoolId: pool.UserPoolId,
        ProviderName: `provider-${GroupName}`,
        ProviderType: 'SAML',
        ProviderDetails: { MetadataURL: 'https://idp.example.com/saml' },
      })
      for (const Username of ['x', 'y']) {
        if (GroupName === 'a') await running.createUser(pool.UserPoolId, Username)
        await cognito.adminAddUserToGroup({ UserPoolId: pool.UserPoolId, Username, GroupName })
      }
    }
    const of = { UserPoolId: pool.UserPoolId }
    const lists: ((page: {
      Limit: number
      MaxResults: number
      NextToken?: string
    }) => Promise<{ NextToken?: string | undefined }>)[] = [
      (page) => cognito.listUserPools(page),
      (page) => cognito.listUserPoolClients({ ...of, ...page }),
      (page) => cognito.listGroups({ ...of, ...page }),
      (page) => cognito.listUsersInGroup({ ...of, ...page, GroupName: 'a' }),
      (page) => cognito.adminListGroupsForUser({ ...of, ...page, Username: 'x' }),
      (page) => cognito.listIdentityProviders({ ...of, ...page }),
    ]
    for (const list of lists) {
      const size = { Limit: 1, MaxResults: 1 }
      const { NextToken } = await list(size)
      expect(NextToken).toEqual(expect.any(String))
      expect(await list({ ...size, NextToken: NextToken! })).not.toHaveProperty('NextToken', NextToken)
      const other = lists[(lists.indexOf(list) + 1) % lists.length]!
      await expect(other({ ...size, NextToken: NextToken! })).rejects.toThrow('Invalid pagination token.')
    }
  })

  test('continue only with the parameters that they began with', async () => {
    const { PaginationToken } = await cognito.listUsers({ UserPoolId, Limit: 1, Filter: 'email ^= "ann"' })
    await expect(cognito.listUsers({ UserPoolId, PaginationToken })).rejects.toThrow('Invalid pagination token.')
    await expect(cognito.listUsers({ UserPoolId, PaginationToken: 'made-up' })).rejects.toThrow(
      'Invalid pagination token.',
    )
  })
})
