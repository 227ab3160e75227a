import { screen, waitFor } from '@testing-library/react'
import { SignIn, SignUp } from 'poolgate'
import { beforeAll, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { setClockAhead } from '../support/components/pageClock.ts'
import { field, fillIn, press, renderWithPool, signIn } from '../support/components/render.tsx'
import { loadLaterScreens, screenNames, screens } from '../support/components/screens.tsx'
import { createTestPool } from '../support/pools.ts'
import { ann } from '../support/users.ts'

beforeAll(loadLaterScreens)

const LIVE = '[aria-live], [role=status], [role=alert]'
const liveRegions = () => [...document.querySelectorAll(LIVE)]

/** Records every text that is added to a live region from now on, in order. */
function recordAnnouncements(): string[] {
  const announcements: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(LIVE)
      if (region) announcements.push(...[...addedNodes].map(({ textContent }) => textContent ?? '').filter(Boolean))
    }
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  return announcements
}

test('a field error shows in a live region that already exists', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  const regionsBefore = new Set(liveRegions())
  await signIn({ ...ann, password: 'Wrong-Horse-9!' })
  const error = await screen.findByText('Incorrect email or password.')
  expect(regionsBefore.has(error.closest(LIVE)!)).toBe(true)
})

test('a form error and the notice about a resent code show in live regions that already exist', async () => {
  const testPool = createTestPool()
  testPool.network.state = 'off'
  renderWithPool(testPool, screens['reset password']!())
  const regionsBefore = new Set(liveRegions())
  await fillIn({ Code: '1', 'New password': 'x' })
  await press('Reset password')
  const formError = await screen.findByText("You're offline. Check your connection and try again.")
  expect(regionsBefore.has(formError.closest(LIVE)!)).toBe(true)
  testPool.network.state = 'on'
  await press('Resend code')
  const sent = await screen.findByText('We sent you a new code.')
  expect(regionsBefore.has(sent.closest(LIVE)!)).toBe(true)
  testPool.pool.outbox.clear()
})

describe('a repeated message is announced again', () => {
  test('an error from the service', async () => {
    renderWithPool(createTestPool(), <SignIn />)
    const announcements = recordAnnouncements()
    const count = () => announcements.filter((text) => text === 'Incorrect email or password.').length
    await signIn({ ...ann, password: 'Wrong-Horse-9!' })
    await waitFor(() => expect(count()).toBe(1))
    await press('Sign in')
    await waitFor(() => expect(count()).toBe(2))
  })

  test('a field error', async () => {
    renderWithPool(createTestPool(), <SignIn />)
    const announcements = recordAnnouncements()
    const count = () => announcements.filter((text) => text === 'This field is required.').length
    await press('Sign in')
    await waitFor(() => expect(count()).toBe(2))
    await press('Sign in')
    await waitFor(() => expect(count()).toBe(4))
  })

  test('a form error', async () => {
    const testPool = createTestPool()
    testPool.network.state = 'off'
    renderWithPool(testPool, <SignIn />)
    const announcements = recordAnnouncements()
    const count = () => announcements.filter((text) => text.startsWith("You're offline.")).length
    await signIn(ann)
    await waitFor(() => expect(count()).toBe(1))
    await press('Sign in')
    await waitFor(() => expect(count()).toBe(2))
  })

  test('the notice about a resent code', async () => {
    const testPool = createTestPool()
    renderWithPool(testPool, screens['reset password']!())
    const announcements = recordAnnouncements()
    const count = () => announcements.filter((text) => text === 'We sent you a new code.').length
    await press('Resend code')
    await waitFor(() => expect(count()).toBe(1))
    setClockAhead(30)
    await userEvent.click(await screen.findByRole('button', { name: 'Resend code' }))
    await waitFor(() => expect(count()).toBe(2))
    testPool.pool.outbox.clear()
  })
})

test('typing a new password announces nothing', async () => {
  renderWithPool(createTestPool(), <SignUp />)
  const announcements = recordAnnouncements()
  await userEvent.type(field('Password'), 'Correct-Horse-9!abcd')
  expect(field('Password').value).toHaveLength(20)
  expect(announcements).toEqual([])
})

test('a pending request is announced', async () => {
  const testPool = createTestPool()
  testPool.network.state = 'stuck'
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  expect((await screen.findByText('Loading…')).role).toBe('status')
})

test('a field with a hint and an error is described by both', async () => {
  renderWithPool(createTestPool(), <SignUp />)
  await press('Create account')
  await screen.findAllByText('This field is required.')
  const descriptionIds = (field('Password').getAttribute('aria-describedby') ?? '').split(' ')
  const texts = descriptionIds.map((id) => document.getElementById(id)?.textContent)
  expect(texts).toEqual([expect.stringContaining('At least 8 characters'), 'This field is required.'])
})

describe.each(screenNames)('%s', (name) => {
  test('has one heading, at the level that the host sets, and the heading names the form', () => {
    renderWithPool(createTestPool(), screens[name]!({ headingLevel: 1 }))
    const heading = screen.getByRole('heading', { level: 1 })
    expect(screen.getAllByRole('heading')).toEqual([heading])
    expect(screen.getByRole('form', { name: heading.textContent ?? '' })).toBeTruthy()
  })
})
