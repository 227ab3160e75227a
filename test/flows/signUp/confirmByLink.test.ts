import { checkConfirmation, submitDetails } from 'poolgate/client'
import { expect, test } from 'vitest'
import { authError } from '../../support/errors.ts'
import { ann } from '../../support/users.ts'
import { startFlow } from '../startFlow.ts'
import { stateAt } from '../stateAt.ts'

const zoe = { username: 'zoe@example.com', newPassword: ann.password }

async function signUp() {
  const scene = startFlow({ confirmBy: 'link' })
  const state = await submitDetails(scene.context, { step: 'details' }, zoe)
  return { ...scene, waiting: stateAt(state as never, 'confirmSignUp') }
}

test('after the link was opened on any device, the user is signed in', async () => {
  const { context, pool, waiting } = await signUp()
  expect(await checkConfirmation(context, waiting)).toBe(waiting)
  const { link } = pool.outbox.take(zoe.username)
  const page = await pool.fetch(link!)
  expect(await page.text()).toBe('Your account is confirmed.')
  expect(await checkConfirmation(context, waiting)).toMatchObject({ step: 'signedIn' })
  expect(await (await pool.fetch(link!)).text()).toBe('Your account is confirmed already.')
})

test('without a network the step stays, and the password is kept', async () => {
  const { context, pool, waiting } = await signUp()
  pool.network.isOffline = true
  await expect(checkConfirmation(context, waiting)).rejects.toEqual(authError('offline'))
  pool.network.isOffline = false
  await pool.fetch(pool.outbox.take(zoe.username).link!)
  expect(await checkConfirmation(context, waiting)).toMatchObject({ step: 'signedIn' })
})

test('without the pending password, the sign-in form shows', async () => {
  const { context, pool, waiting } = await signUp()
  pool.outbox.clear()
  context.pendingPassword.clear()
  expect(await checkConfirmation(context, waiting)).toEqual({ step: 'credentials', username: zoe.username })
})
