import { type SharedComponents, SignIn, SignUp } from 'poolgate'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, fillIn, findHeading, press, renderWithPool } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { createAccount } from '../../support/users.ts'

/** A submit button with inputs of the host app's own, and one with the name of an input of the kit. */
const Submit: SharedComponents['Submit'] = ({ children }) => (
  <>
    <input type="checkbox" name="terms" aria-label="Terms" />
    <input type="password" name="confirmPassword" aria-label="Confirm password" />
    <textarea name="g-recaptcha-response" aria-label="Captcha" />
    <input type="file" name="avatar" aria-label="Avatar" />
    <select name="custom:plan" defaultValue="free">
      <option>free</option>
    </select>
    <input name="username" aria-label="Second username" />
    <button type="submit" name="intent" value="go">
      {children}
    </button>
  </>
)

/** An input before those of the step, as against robots. */
const Card: SharedComponents['Card'] = ({ children, title, titleId, links }) => (
  <section>
    <h1 id={titleId}>{title}</h1>
    <input name="username" aria-label="First username" defaultValue="robot" />
    {children}
    {links}
  </section>
)

const fillInHostInputs = async (password: string) => {
  await userEvent.click(field('Terms'))
  await fillIn({ 'Confirm password': password, Captcha: 'token', 'Second username': 'other' })
  await userEvent.upload(field('Avatar'), new File(['x'], 'avatar.png'))
}

test('a sign-up sends none of the inputs that the host app adds to the form', async () => {
  const testPool = createTestPool()
  const account = createAccount()
  renderWithPool(testPool, <SignUp />, { components: { Submit, Card } })
  await fillIn({ Email: account.email, Password: account.password })
  await fillInHostInputs(account.password)
  await press('Create account')
  await findHeading('Check your email')
  expect(testPool.requests[0]?.input).toMatchObject({ Username: account.email, Password: account.password })
  expect(testPool.requests[0]?.input.UserAttributes ?? []).toEqual([])
  testPool.pool.outbox.clear()
})

test('links to other screens take the username of the step, not that of another input', async () => {
  const usernames: string[] = []
  renderWithPool(createTestPool(), <SignIn onSignUp={(username) => usernames.push(username)} />, {
    components: { Submit, Card },
  })
  await fillIn({ Email: 'ann@example.com', 'Second username': 'other' })
  await press('Sign up')
  expect(usernames).toEqual(['ann@example.com'])
})
