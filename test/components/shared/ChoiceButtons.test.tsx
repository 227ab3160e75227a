import { fireEvent, screen, waitFor } from '@testing-library/react'
import { SignIn } from 'poolgate'
import type { SignInState } from 'poolgate/client'
import { beforeAll, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { expectAccessible } from '../../support/components/axe.ts'
import { form, renderWithPool } from '../../support/components/render.tsx'
import { loadLaterScreens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { fault } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'

beforeAll(loadLaterScreens)

const challenged = { username: ann.email, session: 'x'.repeat(20) }
const choice: SignInState = { step: 'chooseMfa', methods: ['sms', 'email', 'totp'], ...challenged }

const button = (name: RegExp) => screen.getByRole('button', { name })

test('axe finds no violations in a choice of a method', async () => {
  renderWithPool(createTestPool(), <SignIn headingLevel={1} initialState={choice} />)
  await expectAccessible('the choice')
})

test('one press chooses a method and shows that it is pending, and the other buttons wait', async () => {
  const testPool = createTestPool()
  testPool.network.state = 'stuck'
  renderWithPool(testPool, <SignIn initialState={choice} />)
  await userEvent.click(button(/^Email/))
  await waitFor(() => expect(form().ariaBusy).toBe('true'))
  const pending = [/^Text message/, /^Email/, /^Authenticator app/].map((name) => button(name).dataset.pending)
  expect(pending).toEqual(['false', 'true', 'false'])
  fireEvent.click(button(/^Text message/))
  expect(button(/^Email/).dataset.pending).toBe('true')
  expect(testPool.requests.map(({ input }) => input.ChallengeResponses)).toEqual([
    expect.objectContaining({ ANSWER: 'EMAIL_OTP' }),
  ])
})

test('an error shows above the buttons, and another method can be chosen', async () => {
  const testPool = createTestPool()
  testPool.answers.RespondToAuthChallenge = () => fault('CodeDeliveryFailureException')
  renderWithPool(testPool, <SignIn initialState={choice} />)
  await userEvent.click(button(/^Text message/))
  const message = await screen.findByText("We couldn't send the code. Check the address and try again.")
  const top = button(/^Text message/).getBoundingClientRect().top
  expect(message.getBoundingClientRect().bottom).toBeLessThan(top)
  await userEvent.click(button(/^Email/))
  await waitFor(() => expect(testPool.requests).toHaveLength(2))
  expect(testPool.requests[1]?.input.ChallengeResponses).toMatchObject({ ANSWER: 'EMAIL_OTP' })
})

test('a method says where its code goes, if the service says so', () => {
  const destination = { destination: '+********7890', via: 'sms' } as const
  renderWithPool(createTestPool(), <SignIn initialState={{ ...choice, destination }} />)
  expect(button(/^Text message/)).toHaveAccessibleName(`Text message ${destination.destination}`)
  expect(button(/^Email/)).toHaveAccessibleName("Email We'll email you a code")
})
