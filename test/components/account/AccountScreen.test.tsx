import { screen } from '@testing-library/react'
import { AccountScreen, type AccountSection } from 'poolgate'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { findPageText, renderAccount } from '../../support/components/account.tsx'
import { findHeading, press } from '../../support/components/render.tsx'

/** The name of the section that the navigation marks. */
const current = () => document.querySelector('.pg-nav-item[aria-current=page]')?.textContent

describe('a screen that keeps its section itself', () => {
  test('begins with the first of its list', async () => {
    await renderAccount(<AccountScreen sections={['devices', 'profile']} />)
    await findPageText('This device')
    expect(current()).toBe('Devices')
  })

  test('begins with the default section', async () => {
    await renderAccount(<AccountScreen defaultSection="devices" />)
    await findPageText('This device')
    expect(current()).toBe('Devices')
  })

  test('shows the section that the user chooses, and tells the host', async () => {
    const chosen: AccountSection[] = []
    await renderAccount(
      <AccountScreen defaultSection="devices" onSectionChange={(section) => void chosen.push(section)} />,
    )
    await findPageText('This device')
    await press('Sessions')
    await findPageText('This session')
    expect(current()).toBe('Sessions')
    expect(chosen).toEqual(['sessions'])
  })
})

describe('a screen whose section the host keeps', () => {
  test('shows that section, and only tells the host what the user chooses', async () => {
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
    expect(current()).toBe('Devices')
  })

  test('follows the host', async () => {
    function Host() {
      const [section, setSection] = useState<AccountSection>('devices')
      return <AccountScreen section={section} onSectionChange={setSection} />
    }
    await renderAccount(<Host />)
    await findPageText('This device')
    await press('Sessions')
    await findPageText('This session')
    expect(current()).toBe('Sessions')
  })
})

test.each([
  ['an unknown section', { section: 'billing' as AccountSection }],
  ['a section that is not listed', { section: 'sessions' as const }],
  ['an unknown default section', { defaultSection: 'toString' as AccountSection }],
  ['a default section that is not listed', { defaultSection: 'sessions' as const }],
])('%s shows the first one', async (_name, props) => {
  await renderAccount(<AccountScreen sections={['password', 'devices']} headingLevel={1} {...props} />)
  await findHeading('Change password')
  expect(current()).toBe('Password')
  expect(screen.getAllByRole('heading')).toHaveLength(1)
})
