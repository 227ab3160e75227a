import { screen, waitFor } from '@testing-library/react'
import { AccountScreen, DeviceList, MfaPreferences, PasskeyList, ProfileAttributes, SessionList } from 'poolgate'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { findPageText, renderAccount } from '../../support/components/account.tsx'
import { field, fillIn, press } from '../../support/components/render.tsx'
import { signInOnAnotherDevice } from '../../support/signedInUsers.ts'

const focused = () => document.activeElement as HTMLElement
const announcements = () =>
  [...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent).filter(Boolean)
const findAnnouncement = (text: string | RegExp) =>
  waitFor(() => expect(announcements()).toContainEqual(expect.stringMatching(text)))

const pressFirst = async (name: RegExp) => userEvent.click((await screen.findAllByRole('button', { name }))[0]!)

describe('the focus moves', () => {
  test.each([
    ['Password', 'Change password'],
    ['Two-step verification', 'Two-step verification'],
    ['Devices', 'Remembered devices'],
    ['Delete account', 'Delete account'],
  ])('to the heading of the section %s', async (section, heading) => {
    await renderAccount(<AccountScreen />)
    await findPageText('Cost center')
    await press(section)
    await waitFor(() => expect(focused()).toMatchObject({ tagName: 'H2', textContent: heading }))
  })

  test('to the heading of the form to reauthenticate, if a section requires it', async () => {
    await renderAccount(<AccountScreen />, { minutesAgo: 16 })
    await findPageText('Cost center')
    await press('Delete account')
    await waitFor(() => expect(focused()).toMatchObject({ tagName: 'H2', textContent: "Confirm it's you" }))
  })

  test('to the setup of an authenticator app', async () => {
    await renderAccount(<AccountScreen defaultSection="mfa" />)
    await userEvent.click(await screen.findByRole('button', { name: 'Set up authenticator app' }))
    await waitFor(() => expect(focused()).toMatchObject({ tagName: 'H2', textContent: 'Authenticator app' }))
  })

  test('to the button of the row after an attribute is removed', async () => {
    await renderAccount(<ProfileAttributes />)
    await pressFirst(/^Remove Last name/)
    await press('Remove Last name')
    await waitFor(() => expect(focused().ariaLabel).toBe('Add Last name'))
  })

  test.each(['{Escape}', 'Cancel'])('back to the button of the row when %s ends an edit', async (how) => {
    await renderAccount(<ProfileAttributes />)
    await pressFirst(/^Edit Last name/)
    await fillIn({ 'Last name': 'Li' })
    if (how === 'Cancel') await press(how)
    else await userEvent.keyboard(how)
    await waitFor(() => expect(focused().ariaLabel).toBe('Edit Last name'))
    expect(screen.getByText('Lee')).toBeVisible()
  })
})

describe('screen readers hear', () => {
  test('the result of a removal, and no more once the next action starts', async () => {
    await renderAccount(<ProfileAttributes />)
    await pressFirst(/^Remove Last name/)
    await press('Remove Last name')
    await findAnnouncement('Last name removed')
    await pressFirst(/^Remove First name/)
    await press('Remove First name')
    await findAnnouncement('First name removed')
    expect(announcements()).not.toContain('Last name removed')
  })

  test('that a method is on, and off again', async () => {
    await renderAccount(<MfaPreferences />)
    await pressFirst(/^Turn on Text message/)
    await findAnnouncement('Text message turned on')
    await pressFirst(/^Turn off Text message/)
    await findAnnouncement('Text message turned off')
  })

  test('that a method is the default', async () => {
    await renderAccount(<MfaPreferences />)
    await pressFirst(/^Turn on Text message/)
    await findAnnouncement('Text message turned on')
    await pressFirst(/^Turn on Email/)
    await findAnnouncement('Email turned on')
    await userEvent.selectOptions(field('Default method'), 'Text message')
    await findAnnouncement('Text message is now the default')
  })

  test('that a device was removed', async () => {
    await renderAccount(<DeviceList />, { ahead: signInOnAnotherDevice })
    await findPageText('This device')
    await pressFirst(/^Remove/)
    await pressFirst(/^Remove/)
    await findAnnouncement(/removed$/)
  })

  test('that a session was signed out', async () => {
    await renderAccount(<SessionList />, { ahead: signInOnAnotherDevice })
    await pressFirst(/^Sign out Chrome/)
    await pressFirst(/^Sign out Chrome/)
    await findAnnouncement(/signed out$/)
  })

  test('nothing while nothing happens', async () => {
    await renderAccount(<PasskeyList />)
    await findPageText('No passkeys yet')
    expect(announcements()).toEqual([])
  })
})
