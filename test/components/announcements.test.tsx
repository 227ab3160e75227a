import { screen, waitFor } from '@testing-library/react'
import { SignIn, SignUp } from 'poolgate'
import { beforeAll, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, fillIn, press, renderWithPool, signIn } from '../support/components/render.tsx'
import { loadLazySteps, screenNames, screens } from '../support/components/screens.tsx'
import { createTestPool } from '../support/pools.ts'
import { ann } from '../support/users.ts'

beforeAll(loadLazySteps)

const LIVE = '[aria-live], [role=status], [role=alert]'
const live = () => [...document.querySelectorAll(LIVE)]

/** Every text that comes into a live region from now on, in order. */
function listen(): string[] {
  const heard: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(LIVE)
      if (region) heard.push(...[...addedNodes].map(({ textContent }) => textContent ?? '').filter(Boolean))
    }
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  return heard
}

test('an error comes into a place that was there before', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  const places = new Set(live())
  await signIn({ ...ann, password: 'Wrong-Horse-9!' })
  const error = await screen.findByText('Incorrect email or password.')
  expect(places.has(error.closest(LIVE)!)).toBe(true)
})

test('so does an error of the whole form, and what a resend tells', async () => {
  const scene = createTestPool()
  scene.network.state = 'off'
  renderWithPool(scene, screens['reset password']!())
  const places = new Set(live())
  await fillIn({ Code: '1', 'New password': 'x' })
  await press('Reset password')
  const ofForm = await screen.findByText("You're offline. Check your connection and try again.")
  expect(places.has(ofForm.closest(LIVE)!)).toBe(true)
  scene.network.state = 'on'
  await press('Resend code')
  const sent = await screen.findByText('We sent you a new code.')
  expect(places.has(sent.closest(LIVE)!)).toBe(true)
  scene.pool.outbox.clear()
})

describe('the same error twice is announced twice', () => {
  test('from the service', async () => {
    renderWithPool(createTestPool(), <SignIn />)
    const heard = listen()
    const times = () => heard.filter((text) => text === 'Incorrect email or password.').length
    await signIn({ ...ann, password: 'Wrong-Horse-9!' })
    await waitFor(() => expect(times()).toBe(1))
    await press('Sign in')
    await waitFor(() => expect(times()).toBe(2))
  })

  test('of a field', async () => {
    renderWithPool(createTestPool(), <SignIn />)
    const heard = listen()
    const times = () => heard.filter((text) => text === 'This field is required.').length
    await press('Sign in')
    await waitFor(() => expect(times()).toBe(2))
    await press('Sign in')
    await waitFor(() => expect(times()).toBe(4))
  })

  test('of the whole form', async () => {
    const scene = createTestPool()
    scene.network.state = 'off'
    renderWithPool(scene, <SignIn />)
    const heard = listen()
    const times = () => heard.filter((text) => text.startsWith("You're offline.")).length
    await signIn(ann)
    await waitFor(() => expect(times()).toBe(1))
    await press('Sign in')
    await waitFor(() => expect(times()).toBe(2))
  })

  test('and so is a code that was sent twice', async () => {
    const scene = createTestPool()
    renderWithPool(scene, screens['reset password']!())
    const heard = listen()
    const times = () => heard.filter((text) => text === 'We sent you a new code.').length
    await press('Resend code')
    await waitFor(() => expect(times()).toBe(1))
    await press('Resend code')
    await waitFor(() => expect(times()).toBe(2))
    scene.pool.outbox.clear()
  })
})

test('typing twenty keys into a new password says nothing', async () => {
  renderWithPool(createTestPool(), <SignUp />)
  const heard = listen()
  await userEvent.type(field('Password'), 'Correct-Horse-9!abcd')
  expect(field('Password').value).toHaveLength(20)
  expect(heard).toEqual([])
})

test('waiting is announced', async () => {
  const scene = createTestPool()
  scene.network.state = 'stuck'
  renderWithPool(scene, <SignIn />)
  await signIn(ann)
  expect((await screen.findByText('Loading…')).role).toBe('status')
})

test('an error joins the hint of its field in the description, and does not replace it', async () => {
  renderWithPool(createTestPool(), <SignUp />)
  await press('Create account')
  await screen.findAllByText('This field is required.')
  const described = (field('Password').getAttribute('aria-describedby') ?? '').split(' ')
  const texts = described.map((id) => document.getElementById(id)?.textContent)
  expect(texts).toEqual([expect.stringContaining('At least 8 characters'), 'This field is required.'])
})

describe.each(screenNames)('%s', (name) => {
  test('has one heading, of the level that the host asks for, and the form is named by it', () => {
    renderWithPool(createTestPool(), screens[name]!({ headingLevel: 1 }))
    const heading = screen.getByRole('heading', { level: 1 })
    expect(screen.getAllByRole('heading')).toEqual([heading])
    expect(screen.getByRole('form', { name: heading.textContent ?? '' })).toBeTruthy()
  })
})
