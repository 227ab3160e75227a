import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sdkOperations } from '../../support/outputShape.ts'
import { fault } from '../callPool.ts'
import { breakInput } from './brokenInput.ts'
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

/** The only operation without a required member. */
const ALL_OPTIONAL = 'UpdateManagedLoginBranding'

test('the SDK has 140 operations', () => {
  expect(sdkOperations.length).toBe(140)
})

describe('valid input over HTTP', () => {
  test.each([
    ['user pools', driveUserPools],
    ['app clients', driveAppClients],
    ['groups', driveGroups],
    ['federation', driveFederation],
    ['settings that are only kept', driveKeptSettings],
    ['users, for administrators', driveAdministeredUsers],
    ['accounts, for their users', driveAccounts],
  ])('gets responses in the shape of the SDK: %s', (_name, drive) => drive(service))

  test('was tried with every operation', () => {
    expect([...service.driven.keys()].toSorted()).toEqual(sdkOperations.toSorted())
  })
})

describe.each(sdkOperations)('%s', (operation) => {
  test('refuses input of a wrong type', async () => {
    const everyMember = { UserPoolId: 1, ClientId: 1, AccessToken: 1, Domain: 1, LimitDefinition: 1 }
    await expect(
      service.send(operation, { ...everyMember, MaxResults: 'x', ResourceArn: 1, PoolName: 1 }),
    ).rejects.toHaveProperty('name', 'SerializationException')
  })

  test('refuses input without required members', async () => {
    await expect(service.send(operation, {})).rejects.toHaveProperty(
      'name',
      operation === ALL_OPTIONAL ? 'ResourceNotFoundException' : 'InvalidParameterException',
    )
  })

  test('refuses a value that violates the model, in the words of the service', async () => {
    const { input, violation } = breakInput(operation, service.driven.get(operation)!)!
    await expect(service.send(operation, input)).rejects.toEqual(
      fault('InvalidParameterException', `1 validation error detected: ${violation}`),
    )
  })
})
