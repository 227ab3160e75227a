import { QueryClient } from '@tanstack/react-query'
import { act, screen, waitFor } from '@testing-library/react'
import {
  AccountScreen,
  AuthEventFeedback,
  ChangePassword,
  DeleteAccount,
  devicesQuery,
  MfaPreferences,
  PasskeyList,
  ProfileAttributes,
  SessionList,
  UserButton,
  userQuery,
} from 'poolgate'
import { createSession } from 'poolgate/client'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { findPageText, renderAccount } from '../../support/components/account.tsx'
import { expectAccessible } from '../../support/components/axe.ts'
import { field, fillIn, findHeading, press, submit } from '../../support/components/render.tsx'
import { findSecret } from '../../support/findSecret.ts'
import { signInOnAnotherDevice } from '../../support/signedInUsers.ts'
import { ann, seedAnn } from '../../support/users.ts'

const alerts = () => [...document.querySelectorAll('[role="alert"]')].map((alert) => alert.textContent).join('')

describe('has nothing for axe to find', () => {
  test.each([
    ['AccountScreen', <AccountScreen headingLevel={1} />, /Profile/],
    ['ProfileAttributes', <ProfileAttributes headingLevel={1} />, /ann@example.com/],
    ['SessionList', <SessionList headingLevel={1} />, /This session/],
    ['PasskeyList', <PasskeyList headingLevel={1} />, /No passkeys yet/],
    ['MfaPreferences', <MfaPreferences headingLevel={1} onSetUpMethod={() => {}} />, /Turn on/],
    ['ChangePassword', <ChangePassword headingLevel={1} />, /Current password/],
    ['DeleteAccount', <DeleteAccount headingLevel={1} />, /permanently deletes/],
    [
      'AuthEventFeedback',
      <AuthEventFeedback headingLevel={1} event={{ username: 'ann', eventId: '1', feedbackToken: 'x' }} />,
      /Was this you/,
    ],
    ['the proof that a change asks for', <DeleteAccount headingLevel={1} />, /Confirm it's you/, 16],
  ] as const)('%s', async (name, screen, words, minutesAgo?: number) => {
    await renderAccount(screen, { ...(minutesAgo && { minutesAgo }) })
    await findPageText(words)
    await expectAccessible(name)
  })

  test('an open menu of the user', async () => {
    await renderAccount(
      <>
        <h1>Home</h1>
        <UserButton onManageAccount={() => {}} />
      </>,
    )
    await press('Account menu for Ann Lee')
    await expectAccessible('the menu')
  })

  test('a form in the place of an attribute, and the one for its code', async () => {
    const { scene } = await renderAccount(<ProfileAttributes headingLevel={1} />)
    await screen.findByText('ann@example.com')
    await press('Edit Phone number')
    await screen.findByLabelText('Country')
    await expectAccessible('the phone number')
    await fillIn({ 'Phone number': '020 7946 0999' })
    await press('Save')
    await findPageText('to finish the change')
    await expectAccessible('its code')
    scene.pool.outbox.take('+442079460999')
  })
})

test('signing out removes everything that was read of the account', async () => {
  const queryClient = new QueryClient()
  await renderAccount(<AccountScreen />, { queryClient, ahead: signInOnAnotherDevice })
  await findPageText('ann@example.com')
  await press('Devices')
  await findPageText('This device')
  await press('Sessions')
  await findPageText('This session')
  expect(queryClient.getQueryCache().getAll().length).toBeGreaterThan(2)
  await press('Sign out of all devices')
  await findHeading('Sign in')
  expect(queryClient.getQueryCache().getAll()).toEqual([])
})

test('the keys of the queries are the same for the same person, and no token is in them', async () => {
  const { scene, storage } = await renderAccount(<AccountScreen />)
  const keys = [1, 2].map(() => {
    const session = createSession(scene.client, { storage })
    return JSON.stringify([devicesQuery(session).queryKey, userQuery(session).queryKey])
  })
  expect(keys[0]).toBe(keys[1])
  const token = await createSession(scene.client, { storage }).getAccessToken()
  expect(keys[0]).not.toContain(token)
  expect(keys[0]).not.toContain(token.split('.')[2])
})

describe('a change of the password', () => {
  const both = { 'Current password': `${ann.password}`, 'New password': 'Battery-Staple-8?' }

  test('leaves neither password in state, cache, storage, address or markup', async () => {
    const queryClient = new QueryClient()
    const { container } = await renderAccount(<ChangePassword />, { queryClient })
    await fillIn(both)
    await press('Change password')
    await findPageText('Password updated')
    for (const secret of Object.values(both)) expect(findSecret(secret, { queryClient, container })).toEqual([])
  })

  test('shows its rules and ticks them as they are met', async () => {
    await renderAccount(<ChangePassword />, { pool: { passwordPolicy: { MinimumLength: 12, RequireNumbers: true } } })
    await fillIn({ 'New password': 'long enough 1' })
    await waitFor(() => expect(document.querySelectorAll('.pg-rule[data-met="true"]')).toHaveLength(2))
  })

  test('tells password managers whose password it is', async () => {
    await renderAccount(<ChangePassword />)
    const form = screen.getByRole<HTMLFormElement>('form')
    const username = form.elements.namedItem('username') as HTMLInputElement
    expect([username.value, username.autocomplete]).toEqual([ann.email, 'username'])
    expect(field('Current password').autocomplete).toBe('current-password')
    expect(field('New password').autocomplete).toBe('new-password')
  })
})

describe('a change that matters', () => {
  test.each([
    ['MFA', <MfaPreferences />, /Turn on/],
    ['the password', <ChangePassword />, /Current password/],
    ['passkeys', <PasskeyList />, /No passkeys/],
    ['deletion', <DeleteAccount />, /permanently deletes/],
  ] as const)(
    '%s: asks for a fresh proof after a quarter of an hour, and then goes on',
    async (_name, screen, words) => {
      await renderAccount(screen, { minutesAgo: 16 })
      await findHeading("Confirm it's you")
      await fillIn({ Password: ann.password })
      await press('Continue')
      await findPageText(words)
    },
  )

  test('asks for none before', async () => {
    await renderAccount(<DeleteAccount />, { minutesAgo: 14 })
    await findPageText('permanently deletes')
  })

  test('asks as early as the host wants', async () => {
    await renderAccount(<DeleteAccount />, { minutesAgo: 2, reauthenticateAfter: 60 })
    await findHeading("Confirm it's you")
  })

  test('what was typed is there again after the proof, which nobody else can give', async () => {
    await renderAccount(<ProfileAttributes />, { reauthenticateAfter: 5 })
    await screen.findByText('ann@example.com')
    await press('Edit Email')
    await fillIn({ Email: 'anna@example.com' })
    await findHeading("Confirm it's you")
    await fillIn({ Password: 'Wrong-Horse-9!' })
    await press('Continue')
    await waitFor(() => expect(field('Password').ariaInvalid).toBe('true'))
    await fillIn({ Password: ann.password })
    await press('Continue')
    await waitFor(() => expect(field('Email').value).toBe('anna@example.com'))
  })
})

describe('the profile', () => {
  test('shows what cannot be changed as such, and what is not proven as that', async () => {
    await renderAccount(<ProfileAttributes />, {
      pool: {
        users: [
          seedAnn('CONFIRMED', { phone_number: '+442079460000', phone_number_verified: 'false', 'custom:badge': 'A1' }),
        ],
      },
    })
    await findPageText(/Badge\s+A1 · Can't be changed/)
    await findPageText(/Phone number\s*Unverified/)
    expect(screen.queryByRole('button', { name: 'Edit Badge' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Remove Email' })).toBeNull()
  })

  test('two tabs that edit two fields lose neither', async () => {
    const { scene } = await renderAccount(
      <>
        <ProfileAttributes groups={[{ title: 'One', attributes: ['given_name'] }]} />
        <ProfileAttributes groups={[{ title: 'Other', attributes: ['family_name'] }]} />
      </>,
    )
    await screen.findByText('Lee')
    await press('Edit First name')
    await press('Edit Last name')
    await fillIn({ 'First name': 'Anna', 'Last name': 'Li' })
    for (const form of screen.getAllByRole<HTMLFormElement>('form')) act(() => form.requestSubmit())
    await findPageText(/Anna[\s\S]*Li\b/)
    const written = scene.requests.filter(({ operation }) => operation === 'UpdateUserAttributes')
    expect(written.map(({ input }) => (input as { UserAttributes: unknown[] }).UserAttributes.length)).toEqual([1, 1])
  })

  test('keeps what was typed where it cannot be saved', async () => {
    const { scene } = await renderAccount(<ProfileAttributes />)
    await screen.findByText('Lee')
    await press('Edit Last name')
    await fillIn({ 'Last name': 'Li' })
    scene.network.state = 'off'
    submit()
    await waitFor(() => expect(alerts()).toContain("You're offline"))
    expect(field('Last name').value).toBe('Li')
    await press('Cancel')
    await findPageText('Lee')
  })

  test.each([
    ['Date of birth', 'birthdate', { type: 'date', autocomplete: 'bday' }],
    ['Email', 'email', { inputMode: 'email', autocomplete: 'email' }],
    ['Desk', 'custom:desk', { inputMode: 'decimal' }],
    ['Language', 'locale', { autocomplete: 'language' }],
  ])('asks for %s with the input that fits', async (label, attribute, expected) => {
    await renderAccount(<ProfileAttributes groups={[{ attributes: [attribute] }]} />)
    await screen.findByText(label)
    await userEvent.click(screen.getByRole('button', { name: new RegExp(`^(Edit|Add) ${label}$`) }))
    await waitFor(() => expect(field(label)).toMatchObject(expected))
  })

  test('yes or no is a choice, a time zone has suggestions', async () => {
    await renderAccount(<ProfileAttributes groups={[{ attributes: ['custom:newsletter', 'zoneinfo'] }]} />)
    await screen.findByText('Newsletter')
    await press('Add Newsletter')
    expect((await screen.findByLabelText('Newsletter')).tagName).toBe('SELECT')
    await press('Add Time zone')
    await waitFor(() => expect(field('Time zone').list?.options.length).toBeGreaterThan(100))
  })
})

describe('the deletion', () => {
  test('is refused until the name was typed, and sends nothing before', async () => {
    const { scene } = await renderAccount(<DeleteAccount />)
    await fillIn({ 'Confirm your email': 'anne@example.com' })
    await press('Delete account')
    await waitFor(() => expect(field('Confirm your email').ariaInvalid).toBe('true'))
    expect(scene.requests.map(({ operation }) => operation)).not.toContain('DeleteUser')
  })

  test('tells the host, and the sign-in says goodbye', async () => {
    const told: string[] = []
    await renderAccount(<DeleteAccount onDeleted={() => told.push('deleted')} />)
    await fillIn({ 'Confirm your email': ann.email.toUpperCase() })
    await press('Delete account')
    await findPageText('Your account has been deleted.')
    expect(told).toEqual(['deleted'])
  })
})

test('sessions that a pool does not track: it says so, and all of them can still be signed out', async () => {
  await renderAccount(<SessionList />, { pool: { sessionTracking: false } })
  await findPageText("Individual sessions aren't available.")
  await press('Sign out of all devices')
  await findHeading('Sign in')
})

test('the menu of the user closes by a press elsewhere, and by leaving it', async () => {
  await renderAccount(
    <>
      <UserButton onManageAccount={() => {}} />
      <button type="button">Elsewhere</button>
    </>,
  )
  await press('Account menu for Ann Lee')
  expect(screen.getByRole('button', { name: 'Manage account' })).toBeTruthy()
  await userEvent.keyboard('{Tab}{Tab}{Tab}')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Manage account' })).toBeNull())
})
