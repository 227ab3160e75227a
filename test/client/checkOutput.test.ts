import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkOutput } from '../../src/client/checkOutput.ts'
import { AuthError } from '../../src/errors.ts'
import type { OperationName } from '../../src/wire/operations.ts'
import { operationTable } from '../../src/wire/operationTable.ts'
import { authError } from '../support/errors.ts'
import { anyOutput } from './anyOutput.ts'

const operations = Object.keys(operationTable) as OperationName[]

describe('null counts as absent', () => {
  test.each<[OperationName, Record<string, unknown>, object]>([
    [
      'InitiateAuth',
      { ChallengeName: 'SMS_MFA', ChallengeParameters: null, Session: null },
      { ChallengeName: 'SMS_MFA' },
    ],
    ['InitiateAuth', { ChallengeParameters: { A: null, B: 'b' } }, { ChallengeParameters: { B: 'b' } }],
    ['InitiateAuth', { AuthenticationResult: { AccessToken: null } }, { AuthenticationResult: {} }],
    ['InitiateAuth', { AvailableChallenges: [null, 'PASSWORD'] }, { AvailableChallenges: ['PASSWORD'] }],
    ['GetUser', { UserAttributes: [null, { Name: 'email', Value: null }] }, { UserAttributes: [{ Name: 'email' }] }],
    ['ListDevices', { Devices: [{ DeviceKey: null, DeviceAttributes: null }] }, { Devices: [{}] }],
    ['GetDevice', { Device: null }, {}],
  ])('in the output of %s: %j', (operation, body, output) => {
    expect(checkOutput(operation, body)).toEqual(output)
  })
})

describe('a wrong type is an error', () => {
  test.each<[OperationName, Record<string, unknown>]>([
    ['InitiateAuth', { ChallengeParameters: [] }],
    ['InitiateAuth', { ChallengeParameters: 'text' }],
    ['InitiateAuth', { ChallengeParameters: { SRP_B: 5 } }],
    ['InitiateAuth', { AvailableChallenges: 'EMAIL_OTP' }],
    ['InitiateAuth', { AvailableChallenges: { 0: 'EMAIL_OTP' } }],
    ['InitiateAuth', { Session: {} }],
    ['InitiateAuth', { AuthenticationResult: 'tokens' }],
    ['InitiateAuth', { AuthenticationResult: { NewDeviceMetadata: [] } }],
    ['GetUser', { UserAttributes: [{ Name: null }] }],
    ['GetUser', { UserAttributes: [{ Value: 'a value without a name' }] }],
    ['GetUser', { UserAttributes: {} }],
    ['SignUp', { UserConfirmed: 'true' }],
    ['ListWebAuthnCredentials', { Credentials: ['id'] }],
    ['ListUserSessions', { Sessions: [{ LastLocation: 'Berlin' }] }],
  ])('in the output of %s: %j', (operation, body) => {
    expect(() => checkOutput(operation, body)).toThrow(expect.objectContaining({ code: 'untrustedServer', operation }))
  })

  test('that contains no value of the body', () => {
    const body = { ChallengeParameters: { canary: ['canary'] }, UserConfirmed: true }
    expect(() => checkOutput('InitiateAuth', body)).toThrow(authError('untrustedServer') as Error)
    expect(() => checkOutput('InitiateAuth', body)).toThrow(
      expect.objectContaining({ fault: 'InitiateAuth.ChallengeParameters is malformed' }),
    )
  })
})

test('members that the service model does not have are kept', () => {
  expect(checkOutput('SignUp', { NewMember: { a: [1] } })).toEqual({ NewMember: { a: [1] } })
})

test('any body leads to an output or to an AuthError', () => {
  const bodies = fc.constantFrom(...operations).chain((name) => fc.tuple(fc.constant(name), anyOutput(name)))
  fc.assert(
    fc.property(bodies, ([operation, body]) => {
      try {
        expect(checkOutput(operation, body as Record<string, unknown>)).toBeTypeOf('object')
      } catch (error) {
        expect(error).toBeInstanceOf(AuthError)
      }
    }),
    { numRuns: 1_000 },
  )
})
