import { expect, test } from 'vitest'
import { startMessage } from '../../../src/local/node/startMessage.ts'

const ENDPOINT = 'http://127.0.0.1:9229'

test('a start prints the address, and the user pool and app client to use', () => {
  expect(startMessage(ENDPOINT, { userPoolId: 'us-east-1_LocalPool', clientId: 'localclient1234567890' })).toBe(
    `Local user pool at ${ENDPOINT}
  user pool  us-east-1_LocalPool
  app client localclient1234567890
  outbox     ${ENDPOINT}/outbox`,
  )
})

test('a start without a user pool or an app client prints what creates one', () => {
  expect(startMessage(ENDPOINT, { userPoolId: 'us-east-1_LocalPool' })).toContain(
    'app client none: CreateUserPoolClient creates one',
  )
  const withoutPool = startMessage(ENDPOINT, {})
  expect(withoutPool).toContain('user pool  none: it was deleted. CreateUserPool creates another one')
  expect(withoutPool).not.toContain('app client')
})
