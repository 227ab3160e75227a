import { act, screen, waitFor } from '@testing-library/react'
import { ChangePassword, DeleteAccount, DeviceList, MfaPreferences, PasskeyList, ProfileAttributes } from 'poolgate'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { findPageText, pageText, renderAccount } from '../../support/components/account.tsx'
import { setClockAhead } from '../../support/components/pageClock.ts'
import { field, fillIn, findHeading, press } from '../../support/components/render.tsx'
import { ann } from '../../support/users.ts'

/** In seconds. */
const HOUR = 3_600

async function reauthenticate() {
  await findHeading("Confirm it's you")
  await fillIn({ Password: ann.password })
  await press('Continue')
}

test.each([
  ['MFA preferences', <MfaPreferences />, /Turn on/],
  ['a password change', <ChangePassword />, /Current password/],
  ['passkeys', <PasskeyList />, /No passkeys/],
  ['account deletion', <DeleteAccount />, /permanently deletes/],
] as const)(
  'a reauthentication is required for %s 16 minutes after the sign-in, and then shows the content',
  async (_name, screen, words) => {
    await renderAccount(screen, { minutesAgo: 16 })
    await reauthenticate()
    await findPageText(words)
  },
)

test('a reauthentication is not required 14 minutes after the sign-in', async () => {
  await renderAccount(<DeleteAccount />, { minutesAgo: 14 })
  await findPageText('permanently deletes')
})

test('a reauthentication is required earlier if the host app sets a shorter `reauthenticateAfter`', async () => {
  await renderAccount(<DeleteAccount />, { minutesAgo: 2, reauthenticateAfter: 60 })
  await findHeading("Confirm it's you")
})

test('a reauthentication rejects a wrong password, and keeps the values that were typed before', async () => {
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

test('after an hour of sleep, an open form does not delete the account before a reauthentication', async () => {
  const { scene } = await renderAccount(<DeleteAccount />)
  await findPageText('permanently deletes')
  await fillIn({ 'Confirm your email': ann.email })
  setClockAhead(HOUR)
  await press('Delete account')
  await reauthenticate()
  await waitFor(() => expect(pageText()).not.toContain('For your security'))
  expect(field('Confirm your email').value).toBe(ann.email)
  expect(scene.operations()).not.toContain('DeleteUser')
  await press('Delete account')
  await findPageText('Your account has been deleted')
})

test.each([
  ['becomes visible', () => document.dispatchEvent(new Event('visibilitychange'))],
  [
    'is restored from the history',
    () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  ],
  ['gets the focus', () => window.dispatchEvent(new Event('focus'))],
])('after an hour of sleep, a screen asks for a reauthentication when the page %s', async (_, happen) => {
  await renderAccount(<DeleteAccount />)
  await findPageText('permanently deletes')
  setClockAhead(HOUR)
  act(() => void happen())
  expect(await findHeading("Confirm it's you")).toBeVisible()
})

test('the list of devices shows without a reauthentication, which each change of a device requires', async () => {
  const { scene } = await renderAccount(<DeviceList />, { minutesAgo: 16 })
  await findPageText('This device')
  await userEvent.click(screen.getByRole('button', { name: /^Ask for a code again/ }))
  await reauthenticate()
  await findPageText('This device')
  expect(scene.operations()).not.toContain('UpdateDeviceStatus')
  await userEvent.click(screen.getByRole('button', { name: /^Ask for a code again/ }))
  await findPageText('Skip codes on this device')
})

test('the removal of a phone number requires a reauthentication', async () => {
  const { scene } = await renderAccount(<ProfileAttributes />, { minutesAgo: 16 })
  await screen.findByText('ann@example.com')
  const remove = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Remove Phone number' }))
    await press('Remove Phone number')
  }
  await remove()
  await reauthenticate()
  await screen.findByRole('button', { name: 'Remove Phone number' })
  expect(scene.operations()).not.toContain('DeleteUserAttributes')
  await remove()
  await waitFor(() => expect(scene.operations()).toContain('DeleteUserAttributes'))
})

test('the form to reauthenticate tells password managers the email address that the user typed, and takes the focus', async () => {
  await renderAccount(<DeleteAccount />)
  await findPageText('permanently deletes')
  await fillIn({ 'Confirm your email': 'x' })
  setClockAhead(HOUR)
  await userEvent.keyboard('{Enter}')
  await findHeading("Confirm it's you")
  const username = document.querySelector<HTMLInputElement>('[autocomplete="username"]')
  expect(username?.value).toBe(ann.email)
  expect(document.activeElement).toBe(field('Password'))
})
