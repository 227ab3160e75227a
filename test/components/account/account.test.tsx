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
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { findPageText, renderAccount } from '../../support/components/account.tsx'
import { expectAccessible } from '../../support/components/axe.ts'
import { field, fillIn, findHeading, press, submit } from '../../support/components/render.tsx'
import { findSecret } from '../../support/findSecret.ts'
import { signInOnAnotherDevice } from '../../support/signedInUsers.ts'
import { ann, seedAnn } from '../../support/users.ts'

const alerts = () => [...document.querySelectorAll('[role="alert"]')].map((alert) => alert.textContent).join('')

describe('axe finds no violations in', () => {
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
    ['the reauthentication before a change', <DeleteAccount headingLevel={1} />, /Confirm it's you/, 16],
  ] as const)('%s', async (name, screen, words, minutesAgo?: number) => {
    await renderAccount(screen, { ...(minutesAgo && { minutesAgo }) })
    await findPageText(words)
    await expectAccessible(name)
  })

  test('the open user menu', async () => {
    await renderAccount(
      <>
        <h1>Home</h1>
        <UserButton onManageAccount={() => {}} />
      </>,
    )
    await press('Account menu for Ann Lee')
    await expectAccessible('the user menu')
  })

  test('the form of an attribute and the form for its code', async () => {
    const { scene } = await renderAccount(<ProfileAttributes headingLevel={1} />)
    await screen.findByText('ann@example.com')
    await press('Edit Phone number')
    await screen.findByText('GB +44')
    await expectAccessible('the phone number')
    await fillIn({ 'Phone number': '020 7946 0999' })
    await press('Save')
    await findPageText('to finish the change')
    await expectAccessible('the code for it')
    scene.pool.outbox.take('+442079460999')
  })
})

test('signing out removes all account data from the query cache', async () => {
  const queryClient = new QueryClient()
  await renderAccount(<AccountScreen />, { queryClient, ahead: signInOnAnotherDevice })
  await findPageText('ann@example.com')
  await press('Devices')
  await findPageText('This device')
  await press('Sessions')
  await findPageText('This session')
  expect(queryClient.getQueryCache().getAll().length).toBeGreaterThan(2)
  await press('Sign out of all devices')
  await press('Sign out of all devices')
  await findHeading('Sign in')
  expect(queryClient.getQueryCache().getAll()).toEqual([])
})

test('query keys are the same in all sessions of a user and contain no token', async () => {
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

test('a used or expired link of a security email says so and leads to the password change', async () => {
  const onChangePassword = vi.fn()
  const event = { username: ann.email, eventId: '1', feedbackToken: 'x' }
  await renderAccount(<AuthEventFeedback event={event} onChangePassword={onChangePassword} />, {
    ahead: ({ pool }) => pool.failNext('UpdateAuthEventFeedback', 'NotAuthorizedException'),
  })
  await press('No, secure my account')
  await findPageText('This link has expired or was already used.')
  expect(screen.queryByRole('button', { name: 'No, secure my account' })).toBeNull()
  await press('Change password')
  expect(onChangePassword).toHaveBeenCalledOnce()
})

test('Cancel is next to the button that saves, and names of rows have the direction of the page', async () => {
  document.documentElement.dir = 'rtl'
  onTestFinished(() => document.documentElement.removeAttribute('dir'))
  await renderAccount(<ProfileAttributes />)
  await screen.findByText('ann@example.com')
  expect(getComputedStyle(document.querySelector('.pg-row-label')!).direction).toBe('rtl')
  await press('Edit First name')
  const topOf = (name: string) => screen.getByRole('button', { name }).getBoundingClientRect().top
  expect(topOf('Cancel')).toBe(topOf('Save'))
})

test('removing an attribute that the pool requires shows which one it is', async () => {
  const message = 'Invalid user attributes: name.givenName: Required attribute cannot be deleted.'
  await renderAccount(<ProfileAttributes groups={[{ attributes: ['given_name'] }]} />, {
    ahead: ({ pool }) => pool.failNext('DeleteUserAttributes', { name: 'InvalidParameterException', message }),
  })
  await findPageText('First name')
  await press('Remove First name')
  await press('Remove First name')
  await findPageText('First name: This field is required.')
})

describe('a password change', () => {
  const passwords = { 'Current password': `${ann.password}`, 'New password': 'Battery-Staple-8?' }

  test('leaves neither password in state, cache, storage, URL or markup', async () => {
    const queryClient = new QueryClient()
    const { container } = await renderAccount(<ChangePassword />, { queryClient })
    await fillIn(passwords)
    await press('Change password')
    await findPageText('Password updated')
    for (const secret of Object.values(passwords)) expect(findSecret(secret, { queryClient, container })).toEqual([])
  })

  test('reports a wrong current password on its field', async () => {
    await renderAccount(<ChangePassword />)
    await fillIn({ ...passwords, 'Current password': 'Wrong-Horse-9!' })
    await press('Change password')
    await findPageText('Your current password is incorrect.')
    expect(field('Current password').ariaInvalid).toBe('true')
    expect(document.activeElement).toBe(field('Current password'))
  })

  test('shows the password rules and marks them as they are met', async () => {
    await renderAccount(<ChangePassword />, { pool: { passwordPolicy: { MinimumLength: 12, RequireNumbers: true } } })
    await fillIn({ 'New password': 'long enough 1' })
    await waitFor(() => expect(document.querySelectorAll('.pg-rule[data-met="true"]')).toHaveLength(2))
  })

  test('gives password managers the username and the purpose of each password', async () => {
    await renderAccount(<ChangePassword />)
    const form = screen.getByRole<HTMLFormElement>('form')
    const username = form.elements.namedItem('username') as HTMLInputElement
    expect([username.value, username.autocomplete]).toEqual([ann.email, 'username'])
    expect(field('Current password').autocomplete).toBe('current-password')
    expect(field('New password').autocomplete).toBe('new-password')
  })
})

describe('the profile', () => {
  test('marks attributes that cannot be changed or are unverified', async () => {
    await renderAccount(<ProfileAttributes />, {
      pool: {
        users: [
          seedAnn('CONFIRMED', { phone_number: '+442079460000', phone_number_verified: 'false', 'custom:badge': 'A1' }),
        ],
      },
    })
    await findPageText(/Badge\s+A1\s+Can't be changed/)
    await findPageText(/Phone number\s*Unverified/)
    expect(screen.queryByRole('button', { name: 'Edit Badge' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Remove Email' })).toBeNull()
  })

  test('saves both attributes when two forms edit one each at the same time', async () => {
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
    const updates = scene.requests.filter(({ operation }) => operation === 'UpdateUserAttributes')
    expect(updates.map(({ input }) => (input as { UserAttributes: unknown[] }).UserAttributes.length)).toEqual([1, 1])
  })

  test('keeps a typed value that cannot be saved, until the user cancels', async () => {
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
  ])('edits %s with a suitable input', async (label, attribute, expected) => {
    await renderAccount(<ProfileAttributes groups={[{ attributes: [attribute] }]} />)
    await screen.findByText(label)
    await userEvent.click(screen.getByRole('button', { name: new RegExp(`^(Edit|Add) ${label}$`) }))
    await waitFor(() => expect(field(label)).toMatchObject(expected))
  })

  test('edits a boolean with a select, and a time zone with suggestions', async () => {
    await renderAccount(<ProfileAttributes groups={[{ attributes: ['custom:newsletter', 'zoneinfo'] }]} />)
    await screen.findByText('Newsletter')
    await press('Add Newsletter')
    expect((await screen.findByLabelText('Newsletter')).tagName).toBe('SELECT')
    await press('Add Time zone')
    await waitFor(() => expect(field('Time zone').list?.options.length).toBeGreaterThan(100))
  })
})

describe('account deletion', () => {
  test('shows an error and sends no request if the typed email address is wrong', async () => {
    const { scene } = await renderAccount(<DeleteAccount />)
    await fillIn({ 'Confirm your email': 'anne@example.com' })
    await press('Delete account')
    await waitFor(() => expect(field('Confirm your email').ariaInvalid).toBe('true'))
    expect(scene.requests.map(({ operation }) => operation)).not.toContain('DeleteUser')
  })

  test('calls onDeleted and shows a notice on the sign-in form', async () => {
    const calls: string[] = []
    await renderAccount(<DeleteAccount onDeleted={() => calls.push('deleted')} />)
    await fillIn({ 'Confirm your email': ann.email.toUpperCase() })
    await press('Delete account')
    await findPageText('Your account has been deleted.')
    expect(calls).toEqual(['deleted'])
  })
})

test('without session tracking, a notice shows and the user can still sign out of all devices', async () => {
  await renderAccount(<SessionList />, { pool: { sessionTracking: false } })
  await findPageText("Individual sessions aren't available.")
  await press('Sign out of all devices')
  await press('Sign out of all devices')
  await findHeading('Sign in')
})

test('the user menu has name, email address, items of the host app, and sign-out last', async () => {
  const chosen: string[] = []
  const items = [{ label: 'Billing', onSelect: () => void chosen.push('billing') }]
  await renderAccount(<UserButton onManageAccount={() => {}} items={items} />)
  await press('Account menu for Ann Lee')
  const menu = document.querySelector<HTMLElement>('.pg-user-menu')!
  expect(menu.innerText.split(/\n+/)).toEqual(['Ann Lee', 'ann@example.com', 'Manage account', 'Billing', 'Sign out'])
  expect(menu.getBoundingClientRect().width).toBe(280)
  await press('Billing')
  expect(chosen).toEqual(['billing'])
  expect(menu.hidden).toBe(true)
  await press('Account menu for Ann Lee')
  await press('Sign out')
  await findHeading('Sign in')
})

test('signing out of all devices asks first', async () => {
  const { scene } = await renderAccount(<SessionList />)
  await findPageText('This session')
  await press('Sign out of all devices')
  await findPageText("You'll be signed out on all devices, including this one.")
  await press('Cancel')
  expect(scene.operations()).not.toContain('GlobalSignOut')
})

test('two-step verification says whether it is on, and recommends an authenticator app', async () => {
  await renderAccount(<MfaPreferences />)
  await findPageText('Two-step verification is off')
  await findPageText(/Authenticator app\s*Recommended/)
  await press('Turn on Email')
  await findPageText('Two-step verification is on')
  await findPageText(/Email\s*On/)
  expect(document.body.innerText).not.toMatch(/\bOff\b/)
})

test('times of sessions are relative, with the moment in the tooltip', async () => {
  const ago = (days: number) => Date.now() / 1000 - 86_400 * days
  await renderAccount(<SessionList />, {
    ahead: ({ answerNext }) =>
      answerNext({
        Sessions: [
          { SessionId: 'tkn1', DeviceType: 'Mozilla/5.0 (iPhone) Safari/604', LastActiveDate: ago(2) },
          { SessionId: 'tkn2', LastActiveDate: ago(3), IsCurrentSession: true },
        ],
      }),
  })
  await findPageText(/Unknown device\s*This session\s*Active now\s*Safari on iPhone\s*Active 2 days ago/)
  const time = document.querySelector<HTMLTimeElement>('.pg-item:last-child time')!
  expect([Math.round(Date.parse(time.dateTime) / 1000), new Date(time.title).getFullYear()]).toEqual([
    expect.closeTo(ago(2), -2),
    new Date(time.dateTime).getFullYear(),
  ])
})

test('an attribute without a value has a button that adds it', async () => {
  await renderAccount(<ProfileAttributes />)
  await findPageText('Cost center')
  expect(screen.queryByRole('heading', { name: 'Date of birth' })).toBeNull()
  await press('Add date of birth')
  await waitFor(() => expect(document.activeElement).toBe(field('Date of birth')))
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Add date of birth'))
  await press('Add date of birth')
  await fillIn({ 'Date of birth': '1990-01-31' })
  await press('Save')
  await findPageText(/Date of birth\s*1990-01-31\s*Changes saved/)
})

test('the user menu closes when the focus leaves it', async () => {
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

test('Escape in a form or a question ends only that, not a dialog around the account', async () => {
  await renderAccount(
    <dialog ref={(dialog) => dialog?.showModal()} aria-label="Account">
      <ProfileAttributes />
    </dialog>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Edit Last name' }))
  await userEvent.keyboard('{Escape}')
  await userEvent.click(await screen.findByRole('button', { name: 'Remove Last name' }))
  await userEvent.keyboard('{Escape}')
  expect(await screen.findByRole('button', { name: 'Remove Last name' })).toBeTruthy()
  expect(document.querySelector('dialog')?.open).toBe(true)
})
