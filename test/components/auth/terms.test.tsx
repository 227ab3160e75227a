import { screen } from '@testing-library/react'
import { AuthScreen, SignUp } from 'poolgate'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { expectAccessible } from '../../support/components/axe.ts'
import { fillIn, findHeading, press, renderWithPool } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { createAccount } from '../../support/users.ts'

const label = (
  <>
    <span>I agree to the</span> <a href="#terms">terms</a>
  </>
)

const checkbox = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'I agree to the terms' })

test('a text shows below the button, with its links', () => {
  renderWithPool(createTestPool(), <SignUp terms={label} />)
  const [button, text] = [screen.getByRole('button', { name: 'Create account' }), screen.getByRole('link')]
  expect(text.getBoundingClientRect().top).toBeGreaterThan(button.getBoundingClientRect().bottom)
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('a required checkbox must be checked, has its own error, and is not sent', async () => {
  const testPool = createTestPool()
  renderWithPool(testPool, <SignUp headingLevel={1} terms={{ required: true, label }} />)
  const { email, password } = createAccount()
  await fillIn({ Email: email, Password: password })
  await press('Create account')
  await screen.findByText('This field is required.')
  expect(document.activeElement).toBe(checkbox())
  expect(checkbox()).toHaveAccessibleDescription('This field is required.')
  await expectAccessible('the terms, with an error')
  expect(testPool.operations()).toEqual([])

  await userEvent.click(checkbox())
  expect(screen.queryByText('This field is required.')).toBeNull()
  await press('Create account')
  await findHeading('Check your email')
  expect(JSON.stringify(testPool.requests)).not.toContain('terms')
  testPool.pool.outbox.clear()
})

test('a checkbox that is unchecked again counts as unchecked', async () => {
  const testPool = createTestPool()
  renderWithPool(testPool, <SignUp terms={{ required: true, label }} />)
  const { email, password } = createAccount()
  await fillIn({ Email: email, Password: password })
  await userEvent.click(checkbox())
  await userEvent.click(checkbox())
  await press('Create account')
  await screen.findByText('This field is required.')
  expect(testPool.operations()).toEqual([])
})

test('`AuthScreen` passes them to its sign-up', async () => {
  renderWithPool(createTestPool(), <AuthScreen terms={{ required: true, label }} />)
  await press('Sign up')
  expect(checkbox().checked).toBe(false)
})
