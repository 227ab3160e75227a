import { screen } from '@testing-library/react'
import { AccountScreen, type AccountSection } from 'poolgate'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { findPageText, renderAccount } from '../../support/components/account.tsx'
import { findHeading, press } from '../../support/components/render.tsx'

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
  expect(screen.getAllByRole('heading').map(({ tagName }) => tagName)).toEqual(['H1', 'H2'])
})
