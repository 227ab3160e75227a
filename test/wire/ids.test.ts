import { expect, test } from 'vitest'
import { isClientId, isUserPoolId, poolNameOf, regionOf } from '../../src/wire/ids.ts'

test.each(['eu-west-1_Ab12Cd34E', 'us-gov-west-1_a', `eu-west-1_${'a'.repeat(45)}`])('%s is a user pool id', (id) => {
  expect(isUserPoolId(id)).toBe(true)
})

test.each([
  '',
  'eu-west-1',
  '_Ab12',
  'eu-west-1_',
  'eu-west-1_Ab 12',
  `eu-west-1_${'a'.repeat(46)}`,
  undefined,
  null,
  1,
])('%s is not a user pool id', (id) => {
  expect(isUserPoolId(id)).toBe(false)
})

test.each(['1example23456789', 'a'.repeat(128), 'a+b'])('%s is an app client id', (id) => {
  expect(isClientId(id)).toBe(true)
})

test.each(['', 'with space', 'with-dash', 'a'.repeat(129), undefined, null, 1])('%s is not an app client id', (id) => {
  expect(isClientId(id)).toBe(false)
})

test('a user pool id consists of a region and a pool name', () => {
  expect(regionOf('eu-west-1_Ab12Cd34E')).toBe('eu-west-1')
  expect(poolNameOf('eu-west-1_Ab12Cd34E')).toBe('Ab12Cd34E')
})
