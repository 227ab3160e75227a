import type { PoolContext } from '../server/poolContext.ts'
import type { Resource } from '../state/administration.ts'
import { findRecords } from '../state/poolRecords.ts'
import { sharedKey } from '../state/recordKeys.ts'
import { listAttributes } from '../users/attributes.ts'
import { describeUser } from '../users/describeUser.ts'
import { requireUser } from '../users/requireUser.ts'
import { resourcesOf } from './administrationOf.ts'
import { GROUP } from './resourceKinds.ts'
import { listPage, requireResource, resourceOperations } from './resourceOperations.ts'
import type { PoolOperations } from './serviceOperation.ts'

/** Groups and their members. */
export const groupOperations: PoolOperations = {
  ...resourceOperations(GROUP),
  AdminAddUserToGroup: (context, { Username, GroupName }) => {
    const user = requireUser(context, String(Username))
    requireResource(context, GROUP, String(GroupName))
    user.groups = [...new Set([...(user.groups ?? []), String(GroupName)])]
    return {}
  },
  AdminRemoveUserFromGroup: (context, { Username, GroupName }) => {
    const user = requireUser(context, String(Username))
    requireResource(context, GROUP, String(GroupName))
    user.groups = user.groups?.filter((name) => name !== GroupName) ?? []
    return {}
  },
  AdminListGroupsForUser: (context, input) => {
    const { groups = [] } = requireUser(context, String(input.Username))
    return listPage(groups, input, 'Groups', 'NextToken', (name) => describeGroup(context, name))
  },
  ListUsersInGroup: (context, input) => {
    const name = String(input.GroupName)
    requireResource(context, GROUP, name)
    const members = findRecords(context.pool, 'users', sharedKey.group(name))
    return listPage(members, input, 'Users', 'NextToken', (user) => ({
      ...describeUser(user),
      Attributes: listAttributes(user),
    }))
  },
}

/** Returns a group. One that only the seed has is no more than its name. */
function describeGroup(context: PoolContext, name: string): Resource {
  const groups = resourcesOf(context, 'Group')
  const group = Object.hasOwn(groups, name) ? groups[name] : undefined
  return group ?? { GroupName: name, UserPoolId: context.settings.userPoolId }
}
