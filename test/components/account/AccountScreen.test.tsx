import { screen, waitFor } from '@testing-library/react'
import { AccountScreen, type AccountSection } from 'poolgate'
import { useState } from 'react'
import { describe, expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findPageText, renderAccount } from '../../support/components/account.tsx'
import { fillIn, findHeading, press } from '../../support/components/render.tsx'

/** Returns the label of the section that the navigation marks as current. */
const currentSection = () => document.querySelector('.pg-nav-item[aria-current=page]')?.textContent

describe('an uncontrolled section', () => {
  test('is the first of `sections` by default', async () => {
    await renderAccount(<AccountScreen sections={['devices', 'profile']} />)
    await findPageText('This device')
    expect(currentSection()).toBe('Devices')
  })

  test('starts as `defaultSection`', async () => {
    await renderAccount(<AccountScreen defaultSection="devices" />)
    await findPageText('This device')
    expect(currentSection()).toBe('Devices')
  })

  test('changes when the user chooses another one, and calls onSectionChange', async () => {
    const chosen: AccountSection[] = []
    await renderAccount(
      <AccountScreen defaultSection="devices" onSectionChange={(section) => void chosen.push(section)} />,
    )
    await findPageText('This device')
    await press('Sessions')
    await findPageText('This session')
    expect(currentSection()).toBe('Sessions')
    expect(chosen).toEqual(['sessions'])
  })
})

describe('a controlled section', () => {
  test('stays when the user chooses another one, and calls onSectionChange', async () => {
    const chosen: AccountSection[] = []
    await renderAccount(
      <AccountScreen
        section="devices"
        defaultSection="profile"
        onSectionChange={(section) => void chosen.push(section)}
      />,
    )
    await findPageText('This device')
    await press('Sessions')
    expect(chosen).toEqual(['sessions'])
    expect(currentSection()).toBe('Devices')
  })

  test('changes when the host sets another one', async () => {
    function Host() {
      const [section, setSection] = useState<AccountSection>('devices')
      return <AccountScreen section={section} onSectionChange={setSection} />
    }
    await renderAccount(<Host />)
    await findPageText('This device')
    await press('Sessions')
    await findPageText('This session')
    expect(currentSection()).toBe('Sessions')
  })
})

test.each([
  ['an unknown section', { section: 'billing' as AccountSection }],
  ['a section that is not listed', { section: 'sessions' as const }],
  ['an unknown default section', { defaultSection: 'toString' as AccountSection }],
  ['a default section that is not listed', { defaultSection: 'sessions' as const }],
])('%s shows the first section', async (_name, props) => {
  await renderAccount(<AccountScreen sections={['password', 'devices']} headingLevel={1} {...props} />)
  await findHeading('Change password')
  expect(currentSection()).toBe('Password')
  expect(screen.getAllByRole('heading')).toHaveLength(1)
})

test('sections have groups, whose headings show only for several of them, and the deletion is last', async () => {
  await renderAccount(<AccountScreen sections={['deletion', 'profile', 'mfa', 'devices', 'password']} />)
  await findHeading('Delete account')
  const groups = [...document.querySelectorAll('.pg-nav-group')]
  expect(groups.map((group) => [...group.children].map(({ textContent }) => textContent))).toEqual([
    ['Profile'],
    ['Security', 'Two-step verificationPassword'],
    ['Devices'],
    ['Delete account'],
  ])
})

test('a section of the host app has its place in the navigation, a heading, and its id in the callback', async () => {
  const chosen: AccountSection[] = []
  const billing = { id: 'billing', label: 'Billing', icon: <i>€</i>, render: () => <p>No invoices yet</p> }
  await renderAccount(
    <AccountScreen sections={['profile', billing]} onSectionChange={(section) => void chosen.push(section)} />,
  )
  await userEvent.click(await screen.findByRole('button', { name: /Billing$/ }))
  await findHeading('Billing')
  await findPageText('No invoices yet')
  expect(chosen).toEqual(['billing'])
})

test('a host app shows its own section by its id', async () => {
  const billing = { id: 'billing', label: 'Billing', render: () => 'No invoices yet' }
  await renderAccount(<AccountScreen sections={['profile', billing]} section="billing" />)
  await findHeading('Billing')
  expect(currentSection()).toBe('Billing')
})

test('the account names the user, and a new name shows at once', async () => {
  await renderAccount(<AccountScreen groups={[{ attributes: ['given_name'] }]} />)
  await waitFor(() => expect(document.querySelector('.pg-user-summary')?.textContent).toBe('Ann Leeann@example.com'))
  await userEvent.click(await screen.findByRole('button', { name: 'Edit First name' }))
  await fillIn({ 'First name': 'Anna' })
  await press('Save')
  await waitFor(() => expect(document.querySelector('.pg-user-name')?.textContent).toBe('Anna Lee'))
})

test('without room for a column, the navigation is one row that scrolls to the current section, in both text directions', async () => {
  onTestFinished(() => document.documentElement.removeAttribute('dir'))
  await page.viewport(256, 640)
  for (const dir of ['ltr', 'rtl']) {
    document.documentElement.dir = dir
    const { unmount } = await renderAccount(<AccountScreen defaultSection="sessions" />)
    await findPageText('This session')
    const frame = document.querySelector('nav > .pg-nav-list')!.getBoundingClientRect()
    const current = document.querySelector('[aria-current=page]')!.getBoundingClientRect()
    expect(current.left).toBeGreaterThanOrEqual(frame.left)
    expect(current.right).toBeLessThanOrEqual(frame.right)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(256)
    unmount()
  }
  await page.viewport(414, 896)
})
