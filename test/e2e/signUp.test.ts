import { describe } from 'vitest'
import { confirm, readCode, seeHome, seeText, signIn, signOut, signUp } from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { createAccount } from '../support/users.ts'

describe('sign-up', () => {
  test('the code from the outbox confirms the account and signs the user in without asking for the password again', async ({
    playground,
    page,
  }) => {
    const account = createAccount()
    playground.secret(account.password)
    await signUp(page, account)
    await seeText(page, `Enter the code we sent to ${account.email}.`)
    await confirm(page, playground.poolSecret(await readCode(page)))
    await seeHome(page, account.email)

    await signOut(page)
    await signIn(page, account)
  })
})
