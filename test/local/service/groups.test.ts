import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimsOf } from '../callPool.ts'
import { type RunningService, startService } from './startService.ts'

let running: RunningService
let cognito: RunningService['cognito']
beforeAll(async () => {
  running = await startService()
  cognito = running.cognito
})
afterAll(() => running.close())

const role = (name: string) => `arn:aws:iam::000000000000:role/${name}`

/** Creates a pool with Ann in the groups `admins` and `staff`. */
async function start() {
  const pool = await running.createPool()
  const { UserPoolId } = pool
  await running.createUser(UserPoolId, 'ann')
  await cognito.createGroup({ UserPoolId, GroupName: 'staff', Precedence: 5, RoleArn: role('staff') })
  await cognito.createGroup({ UserPoolId, GroupName: 'admins', Precedence: 1, RoleArn: role('admins') })
  for (const GroupName of ['staff', 'admins'])
    await cognito.adminAddUserToGroup({ UserPoolId, Username: 'ann', GroupName })
  return pool
}

const groupsOf = async (UserPoolId: string) =>
  (await cognito.adminListGroupsForUser({ UserPoolId, Username: 'ann' })).Groups!.map(({ GroupName }) => GroupName)

describe('groups', () => {
  test('are in tokens, by precedence and with their roles', async () => {
    const pool = await start()
    const { IdToken, AccessToken } = await running.signIn(pool, 'ann')
    expect(claimsOf(IdToken!)).toMatchObject({
      'cognito:groups': ['admins', 'staff'],
      'cognito:roles': [role('admins'), role('staff')],
      'cognito:preferred_role': role('admins'),
    })
    expect(claimsOf(AccessToken!)).toMatchObject({ 'cognito:groups': ['admins', 'staff'] })
    await cognito.updateGroup({ UserPoolId: pool.UserPoolId, GroupName: 'staff', Precedence: 0 })
    const later = await running.signIn(pool, 'ann')
    expect(claimsOf(later.IdToken!)).toMatchObject({ 'cognito:preferred_role': role('staff') })
  })

  test('are described, updated and listed', async () => {
    const { UserPoolId } = await start()
    const staff = { UserPoolId, GroupName: 'staff' }
    await cognito.updateGroup({ ...staff, Description: 'Everyone' })
    const { Group } = await cognito.getGroup(staff)
    expect(Group).toMatchObject({ ...staff, Description: 'Everyone', Precedence: 5, RoleArn: role('staff') })
    expect((await cognito.listGroups({ UserPoolId })).Groups).toContainEqual(Group)
    await expect(cognito.createGroup(staff)).rejects.toThrow('A group with the name already exists.')
  })

  test('lose users one by one, or all when they are deleted', async () => {
    const { UserPoolId } = await start()
    expect(await groupsOf(UserPoolId)).toEqual(expect.arrayContaining(['staff', 'admins']))
    const members = async (GroupName: string) =>
      (await cognito.listUsersInGroup({ UserPoolId, GroupName })).Users!.map(({ Username }) => Username)
    expect(await members('admins')).toEqual(['ann'])
    await cognito.adminRemoveUserFromGroup({ UserPoolId, Username: 'ann', GroupName: 'admins' })
    expect(await members('admins')).toEqual([])
    await cognito.deleteGroup({ UserPoolId, GroupName: 'staff' })
    expect(await groupsOf(UserPoolId)).toEqual([])
    await expect(cognito.getGroup({ UserPoolId, GroupName: 'staff' })).rejects.toThrow('Group not found.')
  })
})

test('groups of users with one name in two pools are their own', async () => {
  const [one, other] = [await start(), await start()]
  await cognito.adminRemoveUserFromGroup({ UserPoolId: other.UserPoolId, Username: 'ann', GroupName: 'staff' })
  await cognito.deleteGroup({ UserPoolId: other.UserPoolId, GroupName: 'admins' })
  expect(await groupsOf(other.UserPoolId)).toEqual([])
  expect((await groupsOf(one.UserPoolId)).toSorted()).toEqual(['admins', 'staff'])
})

test('simultaneous changes of one user are all kept', async () => {
  const { UserPoolId } = await start()
  const names = Array.from({ length: 20 }, (_, index) => `group-${index}`)
  await Promise.all(
    names.map(async (GroupName) => {
      await cognito.createGroup({ UserPoolId, GroupName })
      await cognito.adminAddUserToGroup({ UserPoolId, Username: 'ann', GroupName })
    }),
  )
  expect((await groupsOf(UserPoolId)).toSorted()).toEqual([...names, 'admins', 'staff'].toSorted())
})
