import { screen, waitFor } from '@testing-library/react'
import { SignIn, SignUp } from 'poolgate'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, fillIn, findHeading, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { fault } from '../../support/responses.ts'
import { ann, seedAnn } from '../../support/users.ts'

const bea = { Email: 'bea@example.com', Password: 'Battery-Staple-8?' }
const schema = 'Attributes did not conform to the schema: '
const names = [
  'custom:größe',
  'custom:x/y',
  "custom:o'n",
  'custom:a[0]',
  'custom:a.0',
  'custom:x',
  'custom:x.y',
  'my team',
  '🐈',
]

const inputOf = (name: string) => document.getElementsByName(name)[0] as HTMLInputElement
const errorOf = (name: string) => document.getElementById(inputOf(name).getAttribute('aria-describedby')!)?.textContent

describe('a value that is too long is reported on its field, whatever the name of the attribute', () => {
  const tooLong = async () => {
    for (const name of names) await userEvent.fill(inputOf(name), `too long ${name}`)
  }

  test('before it is sent, until it is corrected', async () => {
    const schemaAttributes = names.map((Name) => ({ Name, StringAttributeConstraints: { MaxLength: '5' } }))
    const testPool = createTestPool({ schemaAttributes })
    const pool = { usernameAttributes: ['email' as const], schemaAttributes, signUpAttributes: names }
    renderWithPool(testPool, <SignUp />, { pool })
    await fillIn(bea)
    await tooLong()
    await press('Create account')
    await waitFor(() => expect(names.map(errorOf)).toEqual(names.map(() => expect.stringContaining('5 characters'))))
    for (const name of names) await userEvent.fill(inputOf(name), 'ok')
    await waitFor(() => expect(names.map(errorOf)).toEqual(names.map(() => '')))
    expect(testPool.operations()).toEqual([])
    await press('Create account')
    await findHeading('Check your email')
    const sent = testPool.requests[0]?.input.UserAttributes
    expect(sent).toEqual(names.map((Name) => ({ Name, Value: 'ok' })))
    testPool.pool.outbox.clear()
  })

  test('by the service', async () => {
    const testPool = createTestPool()
    const lines = names.map((name) => `${name}: String should be no more than 5 characters\n`)
    testPool.answers.SignUp = () => fault('InvalidParameterException', schema + lines.join(''))
    renderWithPool(testPool, <SignUp />, { pool: { usernameAttributes: ['email'], signUpAttributes: names } })
    await fillIn(bea)
    await tooLong()
    await press('Create account')
    await waitFor(() => expect(names.map(errorOf)).toEqual(names.map(() => "This value isn't valid.")))
    expect(document.activeElement).toBe(inputOf(names[0]!))
  })
})

describe('attributes that the pool requires and the settings do not name', () => {
  const schemaAttributes = ['given_name', 'family_name', 'phone_number'].map((Name) => ({ Name, Required: true }))

  test.each(['attributes', 'scim'] as const)(
    'are listed at sign-up, or reported on their fields: %s',
    async (reportedNames) => {
      const testPool = createTestPool({ schemaAttributes, reportedNames, users: [] })
      const pool = { usernameAttributes: ['email' as const], signUpAttributes: ['given_name'] }
      renderWithPool(testPool, <SignUp />, { pool })
      await fillIn(bea)
      await press('Create account')
      await screen.findByText(
        'This form is missing required fields: Last name and Phone number. Contact the site owner.',
      )
      expect(errorOf('given_name')).toBe('This field is required.')
      expect(field('Email').ariaInvalid).toBe('false')
    },
  )

  test('are listed with a new password', async () => {
    const testPool = createTestPool({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] })
    testPool.answers.RespondToAuthChallenge = ({ input }) =>
      input.ChallengeName === 'NEW_PASSWORD_REQUIRED'
        ? fault('InvalidParameterException', `${schema}name.givenName: The attribute is required\n`)
        : undefined
    renderWithPool(testPool, <SignIn />)
    await signIn(ann)
    await findHeading('Create your password')
    await fillIn({ 'New password': bea.Password })
    await press('Continue')
    await screen.findByText('This form is missing required fields: First name. Contact the site owner.')
  })
})
