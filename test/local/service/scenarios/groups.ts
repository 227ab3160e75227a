import type { DrivenService } from '../drivenService.ts'

/** Groups and their members. */
export async function driveGroups({ send }: DrivenService): Promise<void> {
  const { UserPool } = await send('CreateUserPool', { PoolName: 'shop' })
  const UserPoolId = UserPool.Id
  const group = { UserPoolId, GroupName: 'staff' }
  const member = { ...group, Username: 'ann' }
  await send('AdminCreateUser', { UserPoolId, Username: 'ann', MessageAction: 'SUPPRESS' })
  await send('CreateGroup', { ...group, Precedence: 1, RoleArn: 'arn:aws:iam::000000000000:role/staff' })
  await send('GetGroup', group)
  await send('UpdateGroup', { ...group, Description: 'Everyone who works here', Precedence: 0 })
  await send('ListGroups', { UserPoolId, Limit: 60 })
  await send('AdminAddUserToGroup', member)
  await send('AdminListGroupsForUser', { UserPoolId, Username: 'ann', Limit: 60 })
  await send('ListUsersInGroup', { ...group, Limit: 60 })
  await send('AdminRemoveUserFromGroup', member)
  await send('DeleteGroup', group)
}
