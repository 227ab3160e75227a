import { screen, waitFor } from '@testing-library/react'
import { SignIn, SignUp } from 'poolgate'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { field, fillIn, form, press, renderWithPool, signIn, submit } from '../support/components/render.tsx'
import { askingPool, loadLazySteps, screenNames, screens } from '../support/components/screens.tsx'
import { createTestPool } from '../support/pools.ts'
import { ann, seedAnn } from '../support/users.ts'

beforeAll(loadLazySteps)

/** Values that the forms send, by the names of their fields. */
const VALID: Record<string, string> = { username: ann.email, code: '123456' }

const longEmail = `${'a'.repeat(52)}@example.com`

afterEach(async () => {
  document.documentElement.removeAttribute('dir')
  await cdp().send('Emulation.setEmulatedMedia', { features: [] })
  await page.viewport(414, 896)
})

const topsOf = (elements: Iterable<Element>) => [...elements].map((element) => element.getBoundingClientRect().top)

const errorsIn = (element: Element) => [...element.querySelectorAll('.pg-error')]

/** Returns the label of the next field, or the button if there is none. */
const nextPartAfter = (element: Element) =>
  [...form().querySelectorAll('.pg-label, .pg-submit')].find(
    (part) => element.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING,
  )!

/** Waits until what has changed is painted. */
async function nextFrames() {
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
}

const reduceMotion = () =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] })

describe.each(screenNames)('%s', (name) => {
  test('fits a width of 320 pixels with an error on every field, in both text directions', async () => {
    await page.viewport(320, 640)
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir
      const { unmount } = renderWithPool(createTestPool(), screens[name]!(), { pool: askingPool })
      submit()
      await waitFor(() => expect(document.querySelector('.pg-error:not(:empty)')).not.toBeNull())
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
      unmount()
    }
  })

  test('an error is next to its field and away from the next one, and does not move the field that has the focus', async () => {
    renderWithPool(createTestPool(), screens[name]!(), { pool: askingPool })
    for (const input of form().querySelectorAll('input')) if (!input.readOnly) input.value = ''
    expect(errorsIn(form()).map((error) => error.getBoundingClientRect().height)).toEqual(errorsIn(form()).map(() => 0))
    const before = topsOf(form().elements)
    submit()
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-invalid', 'true'))
    const after = topsOf(form().elements)
    const focused = [...form().elements].indexOf(document.activeElement!)
    expect(after[focused]).toBe(before[focused])
    for (const error of errorsIn(form()).filter(({ textContent }) => textContent)) {
      const { top, bottom } = error.getBoundingClientRect()
      const distance = top - error.parentElement!.querySelector('.pg-control')!.getBoundingClientRect().bottom
      expect(distance).toBeGreaterThanOrEqual(4)
      expect(distance).toBeLessThanOrEqual(6)
      expect(topsOf([nextPartAfter(error)])[0]! - bottom).toBeGreaterThanOrEqual(16)
    }
    await nextFrames()
    expect(topsOf(form().elements)).toEqual(after)
  })

  test('an error of the form, sent by Enter, takes the focus from the field that it moves', async () => {
    await page.viewport(414, 400)
    const testPool = createTestPool()
    testPool.network.state = 'off'
    renderWithPool(testPool, screens[name]!(), { pool: askingPool })
    const inputs = [...form().querySelectorAll('input')].filter(({ readOnly }) => !readOnly)
    for (const input of inputs) input.value = VALID[input.name] ?? 'Abc12345'
    inputs.at(-1)!.focus()
    await userEvent.keyboard('{Enter}')
    const message = await screen.findByText("You're offline. Check your connection and try again.")
    const alert = message.closest<HTMLElement>('.pg-alert')!
    await waitFor(() => expect(document.activeElement).toBe(alert))
    expect(alert.getBoundingClientRect().top).toBeGreaterThanOrEqual(0)
    expect(getComputedStyle(alert).outlineStyle).toBe('solid')
    await userEvent.tab()
    expect(document.activeElement).toBe(inputs[0])
  })

  test('identifiers, passwords and codes are left-to-right on a right-to-left page', () => {
    document.documentElement.dir = 'rtl'
    renderWithPool(createTestPool(), screens[name]!())
    const inputs = [...form().querySelectorAll<HTMLInputElement>('[name=username], [name=code], [type=password]')]
    for (const input of inputs.filter(({ readOnly }) => !readOnly)) {
      expect(getComputedStyle(input).direction).toBe('ltr')
    }
    expect(getComputedStyle(form()).direction).toBe('rtl')
  })
})

test('a wrong password sent by Enter moves what follows its field, but not the field, which keeps the focus', async () => {
  renderWithPool(createTestPool({ users: [seedAnn()] }), <SignIn />)
  const password = screen.getByLabelText('Password')
  const before = topsOf([password, form().elements.namedItem('username') as Element])
  await signIn({ ...ann, password: 'not the password' })
  await screen.findByText('Incorrect email or password.')
  expect(document.activeElement).toBe(password)
  expect(topsOf([password, form().elements.namedItem('username') as Element])).toEqual(before)
})

test('an email address of 64 characters wraps at a width of 320 pixels', async () => {
  await page.viewport(320, 640)
  const sentTo = { destination: longEmail, via: 'email' } as const
  renderWithPool(createTestPool(), <SignIn initialState={{ step: 'confirmSignUp', username: longEmail, sentTo }} />)
  expect(screen.getByText(longEmail)).toBeTruthy()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
})

test('a form error shows above the fields and in the window, and moves them once, all by the same distance', async () => {
  const testPool = createTestPool()
  testPool.network.state = 'off'
  await page.viewport(414, 260)
  renderWithPool(testPool, <SignIn />)
  const before = topsOf(form().elements)
  await signIn(ann)
  const message = await screen.findByText("You're offline. Check your connection and try again.")
  const alert = message.closest('.pg-alert')!.getBoundingClientRect()
  expect(alert.top).toBeGreaterThanOrEqual(0)
  expect(alert.bottom).toBeLessThanOrEqual(innerHeight)
  const after = topsOf(form().elements)
  expect(alert.bottom).toBeLessThan(after[0]!)
  expect(new Set(after.map((top, index) => top - before[index]!)).size).toBe(1)
  await nextFrames()
  expect(topsOf(form().elements)).toEqual(after)
})

describe('an error of the form that arrives with the error of a field', () => {
  const schemaAttributes = ['given_name', 'family_name'].map((Name) => ({ Name, Required: true }))
  const pool = { usernameAttributes: ['email' as const], signUpAttributes: ['given_name'] }

  test.each([
    ['Enter', () => userEvent.keyboard('{Enter}')],
    ['the button', () => press('Create account')],
  ])('takes the focus after %s, above the fields, which move once', async (_what, send) => {
    renderWithPool(createTestPool({ schemaAttributes, users: [] }), <SignUp />, { pool })
    await fillIn({ Email: 'bea@example.com', Password: 'Correct horse 1' })
    await send()
    const message = await screen.findByText(/missing required fields: Last name/)
    const alert = message.closest<HTMLElement>('.pg-alert')!
    await waitFor(() => expect(document.activeElement).toBe(alert))
    const invalid = field('First name (optional)')
    expect(invalid).toHaveAttribute('aria-invalid', 'true')
    expect(invalid).toHaveAccessibleDescription('This field is required.')
    const after = topsOf(form().elements)
    expect(alert.getBoundingClientRect().bottom).toBeLessThan(after[0]!)
    await nextFrames()
    expect(topsOf(form().elements)).toEqual(after)
    expect(document.activeElement).toBe(alert)
    await userEvent.tab()
    expect(document.activeElement).toBe(field('Email'))
  })
})

test('revealing the password does not move anything', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  const before = topsOf(form().elements)
  await press('Show password')
  expect(topsOf(form().elements)).toEqual(before)
})

test('a pending request shows an animated spinner, or a still one with reduced motion', async () => {
  const testPool = createTestPool()
  testPool.network.state = 'stuck'
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  await waitFor(() => expect(document.getAnimations().length).toBeGreaterThan(0))
  await reduceMotion()
  await waitFor(() => expect(document.getAnimations()).toEqual([]))
})

test('with reduced motion, field errors show without transitions', async () => {
  await reduceMotion()
  renderWithPool(createTestPool(), <SignIn />)
  submit()
  await screen.findAllByText('This field is required.')
  expect(document.getAnimations()).toEqual([])
})
