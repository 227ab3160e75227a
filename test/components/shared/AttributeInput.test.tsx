import { screen } from '@testing-library/react'
import { type PoolConfig, ProfileAttributes, SignIn, SignUp } from 'poolgate'
import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderAccount } from '../../support/components/account.tsx'
import { expectAccessible } from '../../support/components/axe.ts'
import { field, fillIn, press, renderWithPool } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann, seedAnn } from '../../support/users.ts'

const attributes = ['birthdate', 'locale', 'zoneinfo', 'profile', 'custom:newsletter', 'custom:hired', 'custom:desk']
const schemaAttributes: PoolConfig['schemaAttributes'] = [
  { Name: 'custom:newsletter', AttributeDataType: 'Boolean' },
  { Name: 'custom:hired', AttributeDataType: 'DateTime' },
  {
    Name: 'custom:desk',
    AttributeDataType: 'Number',
    NumberAttributeConstraints: { MinValue: '1', MaxValue: '900' },
  },
]
const pool: PoolConfig = { usernameAttributes: ['email'], schemaAttributes, signUpAttributes: attributes }

const state = { step: 'newPassword', username: 'ann', session: 'x'.repeat(20), missing: attributes } as const
const forms: [string, ReactElement, suffix: string][] = [
  ['sign-up', <SignUp key="a" headingLevel={1} />, ' (optional)'],
  [
    'forced new password',
    <SignIn key="b" headingLevel={1} initialState={{ ...state, missing: [...attributes] }} />,
    '',
  ],
]

describe.each(forms)('at %s', (name, form, suffix) => {
  test('every attribute has the input of its type', async () => {
    renderWithPool(createTestPool(), form, { pool })
    await screen.findByLabelText(`Newsletter${suffix}`)
    const input = (label: string) => field(`${label}${suffix}`)
    expect(input('Newsletter')).toMatchObject({ tagName: 'SELECT', value: '' })
    expect([...(input('Newsletter') as unknown as HTMLSelectElement).options].map(({ text }) => text)).toEqual([
      'Choose…',
      'Yes',
      'No',
    ])
    expect(input('Hired').type).toBe('date')
    expect(input('Date of birth').type).toBe('date')
    expect(input('Desk')).toMatchObject({ type: 'text', inputMode: 'decimal' })
    expect(input('Time zone').list?.querySelector('[value="Europe/Berlin"]')).not.toBeNull()
    expect(input('Profile URL').type).toBe('url')
    expect(input('Language')).toMatchObject({ tagName: 'SELECT', value: '', autocomplete: 'language' })
    expect(input('Language').querySelector('[value="de"]')?.textContent).toBe('German')
    await expectAccessible(name)
  })
})

test('what was chosen at sign-up is sent, and what was not is left out', async () => {
  const testPool = createTestPool({ schemaAttributes })
  renderWithPool(testPool, <SignUp />, { pool })
  await fillIn({ Email: 'bea@example.com', Password: ann.newPassword, 'Desk (optional)': '12' })
  await userEvent.selectOptions(screen.getByLabelText('Newsletter (optional)'), 'Yes')
  await userEvent.selectOptions(screen.getByLabelText('Language (optional)'), 'German')
  await press('Create account')
  await screen.findByRole('heading', { name: 'Check your email' })
  expect(testPool.requests[0]?.input.UserAttributes).toEqual([
    { Name: 'locale', Value: 'de' },
    { Name: 'custom:newsletter', Value: 'true' },
    { Name: 'custom:desk', Value: '12' },
  ])
  testPool.pool.outbox.clear()
})

test('a required choice must be made: the error is on the select, which has the focus', async () => {
  const missing = ['custom:newsletter']
  renderWithPool(createTestPool(), <SignIn initialState={{ ...state, missing }} />, { pool })
  await screen.findByLabelText('Newsletter')
  await fillIn({ 'New password': ann.newPassword })
  await press('Continue')
  const error = await screen.findByText('This field is required.')
  const select = field('Newsletter')
  expect(document.activeElement).toBe(select)
  expect(select.getAttribute('aria-invalid')).toBe('true')
  expect(select.getAttribute('aria-describedby')).toBe(error.parentElement!.id)
})

test.each([
  ['Date of birth', 'birthdate', 'May 1984', { type: 'text' }],
  ['Hired', 'custom:hired', '2026-05-01T10:00:00Z', { type: 'text' }],
  ['Newsletter', 'custom:newsletter', 'maybe', { tagName: 'SELECT' }],
  ['Language', 'locale', 'en_US', { tagName: 'SELECT' }],
  ['Time zone', 'zoneinfo', 'Mars/Olympus', { type: 'text' }],
])('a value that its input would not offer still shows in the profile: %s', async (label, name, value, expected) => {
  await renderAccount(<ProfileAttributes groups={[{ attributes: [name] }]} />, {
    ahead: ({ answers }) => {
      const UserAttributes = [{ Name: name, Value: value }]
      answers.GetUser = () => new Response(JSON.stringify({ Username: 'ann', UserAttributes }))
    },
    pool: { schemaAttributes },
  })
  await userEvent.click(await screen.findByRole('button', { name: `Edit ${label}` }))
  expect(field(label)).toMatchObject({ ...expected, value })
})

test('the profile shows and edits a Boolean and a language by name', async () => {
  await renderAccount(<ProfileAttributes groups={[{ attributes: ['locale', 'custom:newsletter'] }]} />, {
    pool: {
      schemaAttributes,
      users: [seedAnn('CONFIRMED', { locale: 'de', 'custom:newsletter': 'TRUE' })],
    },
  })
  await screen.findByText('German')
  await screen.findByText('Yes')
  await press('Edit Newsletter')
  expect(field('Newsletter').value).toBe('true')
  await userEvent.selectOptions(screen.getByLabelText('Newsletter'), 'No')
  await press('Save')
  await screen.findByText('No')
})
