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

test('a button shows the password and hides it again; its name says which, and a status says what happened', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  expect(toggle().type).toBe('button')
  await press('Show password')
  expect(password().type).toBe('text')
  expect(screen.getByText('Password visible').role).toBe('status')
  await press('Hide password')
  expect(password().type).toBe('password')
  expect(screen.getByText('Password hidden')).toBeTruthy()
})

test('the words that people see on the button are part of its name', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  expect(toggle().ariaLabel).toContain(toggle().textContent)
  await press('Show password')
  expect(toggle('Hide password').ariaLabel).toContain(toggle('Hide password').textContent)
})

test('revealing keeps the value, the caret and the focus', async () => {
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

test('the button works by keyboard, and keeps the focus then', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  password().focus()
  await userEvent.tab()
  await userEvent.keyboard(' ')
  expect(password().type).toBe('text')
  expect(document.activeElement).toBe(toggle('Hide password'))
})

test('a revealed password gets no capitals, no corrections and no spelling check', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  await press('Show password')
  expect(password()).toMatchObject({ autocapitalize: 'none', spellcheck: false })
  expect(password().getAttribute('autocorrect')).toBe('off')
})

test('a submit masks the password again, and revealing it afterwards is announced again', async () => {
  const scene = createTestPool()
  scene.network.state = 'stuck'
  renderWithPool(scene, <SignIn />)
  await fillIn({ Email: ann.email, Password: ann.password })
  await press('Show password')
  form().requestSubmit()
  await waitFor(() => expect(password().type).toBe('password'))
  expect(screen.queryByText('Password visible')).toBeNull()
  await press('Show password')
  expect(screen.getByText('Password visible')).toBeTruthy()
})

test('a page that comes back from the history masks it again; a page that loads does not mind', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  await press('Show password')
  fireEvent(window, new PageTransitionEvent('pageshow', { persisted: false }))
  expect(password().type).toBe('text')
  fireEvent(window, new PageTransitionEvent('pageshow', { persisted: true }))
  await waitFor(() => expect(password().type).toBe('password'))
})

test.each(['Password'])('a password of a hundred characters is pasted whole', async (label) => {
  renderWithPool(createTestPool(), <SignUp />)
  const long = 'Aa1!'.repeat(25)
  field(label).focus()
  await synthetic.paste(long)
  expect(field(label).value).toBe(long)
})

test('words, accents and emoji count by what people see as one character each', async () => {
  renderWithPool(createTestPool(), <SignUp />, { pool: { passwordPolicy: { MinimumLength: 8 } } })
  const rule = () => screen.getByRole('listitem').textContent
  await fillIn({ Password: '🐎🐎🐎🐎🐎🐎🐎' })
  expect(rule()).toBe('At least 8 characters (not met)')
  await fillIn({ Password: 'åßç 🐎🐎🐎🐎' })
  expect(rule()).toBe('At least 8 characters (met)')
})
