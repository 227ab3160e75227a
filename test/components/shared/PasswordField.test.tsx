import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent as synthetic } from '@testing-library/user-event'
import { SignIn, SignUp } from 'poolgate'
import { expect, test } from 'vitest'
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

test('the accessible name of the reveal button contains its visible text', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  expect(toggle().ariaLabel).toContain(toggle().textContent)
  await press('Show password')
  expect(toggle('Hide password').ariaLabel).toContain(toggle('Hide password').textContent)
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
  await fillIn({ Password: '🐎🐎🐎🐎🐎🐎🐎' })
  expect(rule()).toBe('At least 8 characters (not met)')
  await fillIn({ Password: 'åßç 🐎🐎🐎🐎' })
  expect(rule()).toBe('At least 8 characters (met)')
})
