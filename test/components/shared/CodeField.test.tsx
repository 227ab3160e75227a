import { screen, waitFor } from '@testing-library/react'
import { userEvent as synthetic } from '@testing-library/user-event'
import { SignIn } from 'poolgate'
import { beforeAll, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, form, renderWithPool } from '../../support/components/render.tsx'
import { loadLaterScreens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { fault } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'

beforeAll(loadLaterScreens)

function renderConfirmSignUp() {
  const testPool = createTestPool()
  testPool.answers.ConfirmSignUp = () => fault('CodeMismatchException')
  renderWithPool(testPool, <SignIn initialState={{ step: 'confirmSignUp', username: ann.email }} />)
  return testPool
}

test.each([
  ['123 456', '123456'],
  [' 123456 ', '123456'],
  ['012345', '012345'],
  ['000000', '000000'],
  ['12345678', '12345678'],
  ['123\u00a0456\n', '123456'],
])('a code pasted as %j is sent as %s', async (pasted, sent) => {
  const testPool = renderConfirmSignUp()
  field('Code').focus()
  await synthetic.paste(pasted)
  form().requestSubmit()
  await screen.findByText('That code is incorrect. Check it and try again.')
  expect(testPool.requests[0]?.input.ConfirmationCode).toBe(sent)
})

test('a complete code is sent on Enter, not on its last digit', async () => {
  const testPool = renderConfirmSignUp()
  await userEvent.type(field('Code'), '123456')
  expect(testPool.requests).toEqual([])
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(testPool.operations()).toEqual(['ConfirmSignUp']))
})

describe('a complete code of an authenticator app', () => {
  const wrong = 'That code is incorrect. Check it and try again.'

  function renderTotp(provider = {}) {
    const testPool = createTestPool()
    testPool.answers.RespondToAuthChallenge = () => fault('CodeMismatchException')
    const session = 'x'.repeat(20)
    const state = { step: 'code', via: 'totp', username: ann.email, session } as const
    renderWithPool(testPool, <SignIn initialState={state} />, provider)
    return testPool
  }

  const isIdle = () => waitFor(() => expect(form().ariaBusy).toBe('false'))

  test('is sent on its last digit, once for each value, and not when the user deletes something', async () => {
    const testPool = renderTotp()
    const sent = () => testPool.requests.map(({ input }) => Object.values(input.ChallengeResponses ?? {}))
    await userEvent.type(field('Code'), '12345')
    expect(sent()).toEqual([])
    await userEvent.keyboard('6')
    await screen.findByText(wrong)
    expect(sent()).toEqual([expect.arrayContaining(['123456'])])
    await isIdle()
    await userEvent.keyboard('{End}{Backspace}6')
    await userEvent.keyboard('7{Backspace}')
    expect(sent()).toHaveLength(1)
    await userEvent.keyboard('{Backspace}7')
    await waitFor(() => expect(sent()).toEqual([expect.anything(), expect.arrayContaining(['123457'])]))
    await isIdle()
  })

  test('is sent when it is pasted with a space', async () => {
    const testPool = renderTotp()
    field('Code').focus()
    await synthetic.paste('123 456')
    await screen.findByText(wrong)
    expect(testPool.operations()).toEqual(['RespondToAuthChallenge'])
  })

  test('waits for the user if the form also asks whether to remember the device', async () => {
    const testPool = renderTotp({ pool: { deviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true } } })
    await userEvent.type(field('Code'), '123456')
    expect(testPool.operations()).toEqual([])
  })
})

test('with `codeLength`, a code of that length is sent on its last digit', async () => {
  const testPool = createTestPool()
  testPool.answers.ConfirmSignUp = () => fault('CodeMismatchException')
  renderWithPool(testPool, <SignIn initialState={{ step: 'confirmSignUp', username: ann.email }} codeLength={4} />)
  await userEvent.type(field('Code'), '123')
  expect(testPool.operations()).toEqual([])
  await userEvent.keyboard('4')
  await waitFor(() => expect(testPool.operations()).toEqual(['ConfirmSignUp']))
  await screen.findByText('That code is incorrect. Check it and try again.')
})

test('a code has a single input of type text', () => {
  renderConfirmSignUp()
  expect(document.querySelectorAll('input:not([readonly])')).toHaveLength(1)
  expect(field('Code').type).toBe('text')
})

test('a wrong code is selected, so that typing replaces it', async () => {
  renderConfirmSignUp()
  await userEvent.type(field('Code'), '123456')
  await userEvent.keyboard('{Enter}')
  await screen.findByText('That code is incorrect. Check it and try again.')
  await userEvent.keyboard('9')
  expect(field('Code').value).toBe('9')
})
