import { screen, waitFor } from '@testing-library/react'
import { userEvent as synthetic } from '@testing-library/user-event'
import { SignIn } from 'poolgate'
import { beforeAll, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, form, renderWithPool } from '../../support/components/render.tsx'
import { loadLazySteps } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { fault } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'

beforeAll(loadLazySteps)

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
