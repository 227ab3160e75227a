import { screen, waitFor } from '@testing-library/react'
import { AuthScreen, en, SignOutButton } from 'poolgate'
import { beforeAll, expect, test } from 'vitest'
import { setClockAhead } from '../support/components/pageClock.ts'
import { markTexts, unmarkedTexts } from '../support/components/pseudoLanguage.ts'
import { form, renderWithPool, submit } from '../support/components/render.tsx'
import { askingPool, loadLaterScreens, screenNames, screens } from '../support/components/screens.tsx'
import { createTestPool } from '../support/pools.ts'
import { ann } from '../support/users.ts'

beforeAll(loadLaterScreens)

const attributes = { ...en.attributes, 'custom:cost_center': 'Cost center' }
const pseudoMessages = markTexts({ ...en, attributes })

test.each(screenNames)(
  'all texts come from the messages, initially, with errors, with a revealed password and while pending: %s',
  async (name) => {
    const testPool = createTestPool()
    renderWithPool(testPool, screens[name]!(), { messages: pseudoMessages, pool: askingPool })
    expect(document.querySelector('main')?.textContent).toContain('⟦')
    expect(unmarkedTexts()).toEqual([])

    for (const input of form().querySelectorAll('input')) if (!input.readOnly) input.value = ''
    submit()
    await screen.findAllByText('⟦This field is required.⟧')
    expect(unmarkedTexts()).toEqual([])

    screen.queryByRole('button', { name: '⟦Show password⟧' })?.click()
    testPool.network.state = 'stuck'
    for (const input of form().querySelectorAll('input')) if (!input.readOnly) input.value = ann.password
    submit()
    await screen.findByText('⟦Loading…⟧')
    expect(unmarkedTexts()).toEqual([])
  },
)

test('the texts of a resend and its error come from the messages', async () => {
  const testPool = createTestPool()
  renderWithPool(testPool, screens['reset password']!(), { messages: pseudoMessages })
  screen.getByRole('button', { name: '⟦Resend code⟧' }).click()
  await screen.findByText('⟦We sent you a new code.⟧')
  expect(unmarkedTexts()).toEqual([])
  setClockAhead(30)
  const again = await screen.findByRole('button', { name: '⟦Resend code⟧' })
  testPool.network.state = 'off'
  again.click()
  await screen.findByText("⟦You're offline. Check your connection and try again.⟧")
  expect(unmarkedTexts()).toEqual([])
  testPool.pool.outbox.clear()
})

test('the texts of the sign-out buttons and the loading state come from the messages', async () => {
  const pendingStorage = { get: () => new Promise<null>(() => {}), set: () => {}, remove: () => {} }
  renderWithPool(
    createTestPool(),
    <>
      <SignOutButton />
      <SignOutButton global />
      <AuthScreen />
    </>,
    { messages: pseudoMessages, storage: pendingStorage },
  )
  await waitFor(() => expect(screen.getByText('⟦Loading…⟧')).toBeTruthy())
  expect(unmarkedTexts()).toEqual([])
})

test('every error has a message of its own', () => {
  const errorMessages = Object.values(en.errors)
  expect(errorMessages.every(Boolean)).toBe(true)
  expect(new Set(errorMessages).size).toBe(errorMessages.length)
})
