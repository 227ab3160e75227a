import { createFlowContext, createSession, submitCredentials } from 'poolgate/client'
import type { LocalPoolOptions } from 'poolgate/local'
import { expect, test } from 'vitest'
import { identifierOf } from '../../src/flows/identifierOf.ts'
import { createTestPool } from '../support/pools.ts'
import { createTokenStorage } from '../support/tokenStorage.ts'
import { ann, seedAnn } from '../support/users.ts'

const user = { username: 'b3f1c2d4-uuid', sub: 'b3f1c2d4-uuid', groups: [], identities: [], claims: {} }
const addresses = { email: 'ann@example.com', phoneNumber: '+442079460000' }

test.each([
  [
    'what the user typed',
    { ...user, ...addresses, signedInAs: 'Ann' },
    { usernameAttributes: ['email' as const] },
    'Ann',
  ],
  [
    'the email address where users sign in with it',
    { ...user, ...addresses },
    { usernameAttributes: ['email' as const] },
    'ann@example.com',
  ],
  [
    'the phone number where users sign in with it',
    { ...user, ...addresses },
    { usernameAttributes: ['phone_number' as const] },
    '+442079460000',
  ],
  [
    'the email address where users sign in with either',
    { ...user, ...addresses },
    { usernameAttributes: ['email' as const, 'phone_number' as const] },
    'ann@example.com',
  ],
  [
    'the phone number of a user without an email address',
    { ...user, phoneNumber: '+442079460000' },
    { usernameAttributes: ['email' as const, 'phone_number' as const] },
    '+442079460000',
  ],
  ['the username elsewhere', { ...user, ...addresses }, {}, 'b3f1c2d4-uuid'],
])('the identifier of a user is %s', (_, signedInUser, pool, identifier) => {
  expect(identifierOf(signedInUser, pool)).toBe(identifier)
})

test.each<[string, LocalPoolOptions, string]>([
  ['an email address in another case', { usernameAttributes: ['email'] }, 'Ann@Example.com'],
  [
    'an alias',
    { usernameAttributes: [], aliasAttributes: ['email'], users: [{ ...seedAnn(), username: 'ann' }] },
    ann.email,
  ],
])('%s is kept with the tokens, across a reload and a refresh', async (_, options, typed) => {
  const { client, clock } = createTestPool(options)
  const { storage } = createTokenStorage()
  const now = () => clock.now
  const session = createSession(client, { storage, now })
  const context = createFlowContext({ client, session, now })
  await submitCredentials(context, { step: 'credentials' }, { username: typed, password: ann.password })
  expect(session.getState()).toMatchObject({ user: { signedInAs: typed } })

  const reloaded = createSession(client, { storage, now })
  clock.advance(3_590)
  await reloaded.getAccessToken()
  expect(reloaded.getState()).toMatchObject({ user: { signedInAs: typed } })
})
