import { createClient } from 'poolgate/client'
import { expect, test } from 'vitest'
import { TEXT_FIELDS } from '../../playground/src/connectionFields.ts'

const check = (name: string, value: string) => TEXT_FIELDS.find((field) => field.name === name)?.check(value)

test.each([
  ['userPoolId', 'eu-west-1_Ab12Cd34E'],
  ['userPoolId', 'us-gov-west-1_A1'],
  ['clientId', '1example23456789'],
  ['endpoint', ''],
  ['endpoint', 'http://localhost:9229/'],
])('the form for a real pool accepts the %s %j', (name, value) => {
  expect(check(name, value)).toBe('')
})

test.each([
  ['userPoolId', ''],
  ['userPoolId', 'my pool'],
  ['userPoolId', 'eu-west-1'],
  ['clientId', ''],
  ['clientId', 'my client!'],
  ['endpoint', 'somewhere'],
  ['endpoint', 'ftp://localhost/'],
])('the form for a real pool rejects the %s %j', (name, value) => {
  expect(check(name, value)).toMatch(/^Enter /)
})

test('a client accepts the ids that the form accepts', () => {
  const [userPoolId, clientId] = TEXT_FIELDS.map(({ example = '' }) => example)
  expect(createClient({ userPoolId: userPoolId ?? '', clientId: clientId ?? '' }).clientId).toBe(clientId)
})
