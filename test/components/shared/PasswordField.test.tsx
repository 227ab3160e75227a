import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent as synthetic } from '@testing-library/user-event'
import { SignIn, SignUp } from 'poolgate'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, fillIn, form, press, renderWithPool } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann } from '../../support/users.ts'

const toggle = (name = 'Show password') => screen.getByRole<HTMLButtonElement>('button', { name })
const password = () => document.querySelector<HTMLInputElement>('input[name=password]')!

test('the reveal button shows and hides the password, updates its own name and announces the change', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  expect(toggle().type).toBe('button')
  await press('Show password')
  expect(password().type).toBe('text')
  expect(screen.getByText('Password visible').role).toBe('status')
  await press('Hide password')
  expect(password().type).toBe('password')
  expect(screen.getByText('Password hidden')).toBeTruthy()
})

test('the reveal button is an icon that shows what a press does, on a target of 44 pixels', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  const shown = (name?: string) => [toggle(name).textContent, toggle(name).querySelector('svg')?.dataset.name]
  expect(shown()).toEqual(['', 'eye'])
  const { width, height } = toggle().getBoundingClientRect()
  expect([width, height]).toEqual([44, 44])
  await press('Show password')
  expect(shown('Hide password')).toEqual(['', 'eyeOff'])
})

test('the link to the password reset is in the row of the label, and after the input in the tab order', async () => {
  renderWithPool(createTestPool(), <SignIn onForgotPassword={() => {}} />)
  const link = screen.getByRole('button', { name: 'Forgot password?' })
  const [row, text] = [screen.getByText('Password'), link].map((element) => element.getBoundingClientRect())
  expect(text!.top + text!.height / 2).toBeCloseTo(row!.top + row!.height / 2, 0)
  expect(text!.right - 6).toBeCloseTo(password().getBoundingClientRect().right, 0)
  field('Email').focus()
  await userEvent.tab()
  expect(document.activeElement).toBe(password())
  await userEvent.tab()
  await userEvent.tab()
  expect(document.activeElement).toBe(link)
})

test('a hint shows while Caps Lock is on and the user is in the field, and nothing above it moves', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  const top = password().getBoundingClientRect().top
  const hint = () => screen.queryByText('Caps Lock is on')
  password().focus()
  fireEvent.keyDown(password(), { key: 'A', modifierCapsLock: true })
  expect(hint()).toHaveAttribute('role', 'status')
  expect(password().getBoundingClientRect().top).toBe(top)
  fireEvent.keyUp(password(), { key: 'CapsLock', modifierCapsLock: false })
  expect(hint()).toBeNull()
  fireEvent.keyDown(password(), { key: 'A', modifierCapsLock: true })
  password().blur()
  await waitFor(() => expect(hint()).toBeNull())
})

describe('the rules of a new password', () => {
  const pool = { passwordPolicy: { MinimumLength: 8, RequireNumbers: true } }
  const rules = () => [...document.querySelectorAll<HTMLElement>('.pg-rule')]
  const states = () => rules().map(({ dataset }) => dataset.met)
  const brokenForStylesheets = () => document.querySelectorAll('.passwordCheck-notValid-customizable').length

  test('show below the field once the user is in it, without moving it, and stay', async () => {
    renderWithPool(createTestPool(), <SignUp />, { pool })
    const input = field('Password')
    const before = [input, form().querySelector('.pg-submit')!].map((element) => element.getBoundingClientRect().top)
    expect(rules()[0]!.checkVisibility()).toBe(false)
    await userEvent.click(input)
    expect(rules()[0]!.checkVisibility()).toBe(true)
    expect(input.getBoundingClientRect().top).toBe(before[0])
    field('Email').focus()
    expect(rules()[0]!.checkVisibility()).toBe(true)
    expect(form().querySelector('.pg-submit')!.getBoundingClientRect().top).toBeGreaterThan(before[1]!)
  })

  test('are neutral until they are met, and broken only after the user has left the field', async () => {
    renderWithPool(createTestPool(), <SignUp />, { pool })
    await userEvent.type(field('Password'), '1234')
    expect(states()).toEqual([undefined, 'true'])
    expect(rules()[1]!.querySelector('svg')?.dataset.name).toBe('check')
    expect(brokenForStylesheets()).toBe(0)
    const neutral = getComputedStyle(rules()[0]!).color
    await userEvent.tab()
    expect(states()).toEqual(['false', 'true'])
    expect(brokenForStylesheets()).toBe(1)
    expect(getComputedStyle(rules()[0]!).color).not.toBe(neutral)
    await userEvent.type(field('Password'), '5678')
    expect(states()).toEqual(['true', 'true'])
  })

  test('are not broken in a field that the user leaves empty', async () => {
    renderWithPool(createTestPool(), <SignUp />, { pool })
    field('Password').focus()
    await userEvent.tab()
    expect(states()).toEqual([undefined, undefined])
  })
})

test('revealing and hiding a password keeps its value, selection and focus', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  await fillIn({ Password: 'correct horse' })
  password().focus()
  password().setSelectionRange(3, 7)
  for (const name of ['Show password', 'Hide password']) {
    await press(name)
    expect([password().value, password().selectionStart, password().selectionEnd]).toEqual(['correct horse', 3, 7])
    expect(document.activeElement).toBe(password())
  }
})

test('the reveal button works with the keyboard and keeps the focus', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  password().focus()
  await userEvent.tab()
  await userEvent.keyboard(' ')
  expect(password().type).toBe('text')
  expect(document.activeElement).toBe(toggle('Hide password'))
})

test('a revealed password has autocapitalization, autocorrection and spell checking turned off', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  await press('Show password')
  expect(password()).toMatchObject({ autocapitalize: 'none', spellcheck: false })
  expect(password().getAttribute('autocorrect')).toBe('off')
})

test('a submit hides a revealed password, and revealing it again is announced again', async () => {
  const testPool = createTestPool()
  testPool.network.state = 'stuck'
  renderWithPool(testPool, <SignIn />)
  await fillIn({ Email: ann.email, Password: ann.password })
  await press('Show password')
  form().requestSubmit()
  await waitFor(() => expect(password().type).toBe('password'))
  expect(screen.queryByText('Password visible')).toBeNull()
  await press('Show password')
  expect(screen.getByText('Password visible')).toBeTruthy()
})

test('a page restored from the back/forward cache hides a revealed password; a new page load does not', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  await press('Show password')
  fireEvent(window, new PageTransitionEvent('pageshow', { persisted: false }))
  expect(password().type).toBe('text')
  fireEvent(window, new PageTransitionEvent('pageshow', { persisted: true }))
  await waitFor(() => expect(password().type).toBe('password'))
})

test.each(['Password'])('a pasted password of 100 characters is not truncated', async (label) => {
  renderWithPool(createTestPool(), <SignUp />)
  const long = 'Aa1!'.repeat(25)
  field(label).focus()
  await synthetic.paste(long)
  expect(field(label).value).toBe(long)
})

test('the minimum length counts each emoji and each accented letter as one character', async () => {
  renderWithPool(createTestPool(), <SignUp />, { pool: { passwordPolicy: { MinimumLength: 8 } } })
  const rule = () => screen.getByRole('listitem').textContent
  field('Password').focus()
  await fillIn({ Password: '🐎🐎🐎🐎🐎🐎🐎' })
  expect(rule()).toBe('At least 8 characters (not met)')
  await fillIn({ Password: 'åßç 🐎🐎🐎🐎' })
  expect(rule()).toBe('At least 8 characters (met)')
})
