import { afterAll, beforeAll, expect, test } from 'vitest'
import { sdkOperations } from '../../support/outputShape.ts'
import { type DrivenService, driveService } from './drivenService.ts'
import { driveAccounts } from './scenarios/accounts.ts'
import { driveAdministeredUsers } from './scenarios/administeredUsers.ts'
import { driveAppClients } from './scenarios/appClients.ts'
import { driveFederation } from './scenarios/federation.ts'
import { driveGroups } from './scenarios/groups.ts'
import { driveKeptSettings } from './scenarios/keptSettings.ts'
import { driveUserPools } from './scenarios/userPools.ts'

let service: DrivenService
beforeAll(async () => {
  service = await driveService()
})
afterAll(() => service.close())

test.each([
  ['user pools', driveUserPools],
  ['app clients', driveAppClients],
  ['groups', driveGroups],
  ['federation', driveFederation],
  ['settings that are only kept', driveKeptSettings],
  ['users and administrators', driveAdministeredUsers],
  ['users themselves', driveAccounts],
])('operations of %s respond to valid input in the shape of the SDK', (_name, drive) => drive(service))

test('every operation of the SDK was called with valid input', () => {
  expect([...service.driven].toSorted()).toEqual(sdkOperations.toSorted())
})
