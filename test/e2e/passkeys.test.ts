import type { Page } from 'playwright'
import type { LocalPoolOptions } from 'poolgate/local'
import { describe } from 'vitest'
import { callOperation } from '../support/callOperation.ts'
import { button, field, see, seeHome, seeText } from '../support/e2e/actions.ts'
import type { Playground } from '../support/e2e/openPlayground.ts'
import { connectRemotePool, test } from '../support/e2e/remotePool.ts'
import { addVirtualAuthenticator, registerPasskey, signInForTokens } from '../support/e2e/virtualAuthenticator.ts'
import { createPassword } from '../support/users.ts'

const email = 'ann@example.com'

/** Opens choice-based sign-in with a user, Ann, who has a passkey. */
async function startWithPasskey(playground: Playground) {
  const password = playground.secret(createPassword())
  const options: LocalPoolOptions = {
    usernameAttributes: ['email'],
    allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'],
    users: [{ password, attributes: { email, given_name: 'Ann' }, status: 'CONFIRMED' }],
  }
  const remote = await connectRemotePool(playground, options, { authFlow: 'USER_AUTH' })
  const authenticator = await addVirtualAuthenticator(playground.page)
  await registerPasskey(playground.page, remote.pool, { email, password })
  return { remote, authenticator, password }
}

async function choosePasskey(page: Page) {
  await field(page, 'Email').fill(email)
  await button(page, 'Continue').click()
  await button(page, /^Passkey/).click()
}

async function signInByPassword(page: Page, password: string) {
  await button(page, 'Try another way').click()
  await button(page, /^Password/).click()
  await field(page, 'Password').fill(password)
  await button(page, 'Sign in').click()
  await seeHome(page, 'Ann')
}

const notVerified = "We couldn't verify your passkey. Try again or use another method."

describe('a failed passkey sign-in shows an error, and the user can still sign in', () => {
  test('if user verification fails, then succeeds with the passkey', async ({ playground, page }) => {
    const { authenticator } = await startWithPasskey(playground)
    const { protocol, authenticatorId } = authenticator
    await protocol.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await choosePasskey(page)
    await see(page, 'Sign in with a passkey')
    await seeText(page, notVerified)
    await protocol.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
    await button(page, 'Continue with passkey').click()
    await seeHome(page, 'Ann')
  })

  test('if the device has no passkey', async ({ playground, page }) => {
    const { authenticator, password } = await startWithPasskey(playground)
    const { protocol, authenticatorId } = authenticator
    await protocol.send('WebAuthn.clearCredentials', { authenticatorId })
    await choosePasskey(page)
    await seeText(page, notVerified)
    await signInByPassword(page, password)
  })

  test('if the passkey request times out', async ({ playground, page }) => {
    const { authenticator, password } = await startWithPasskey(playground)
    const { protocol, authenticatorId } = authenticator
    await protocol.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
    await page.evaluate(() => {
      const getCredential = CredentialsContainer.prototype.get
      CredentialsContainer.prototype.get = function (options) {
        if (options?.publicKey) options.publicKey.timeout = 500
        return getCredential.call(this, options)
      }
    })
    await choosePasskey(page)
    await seeText(page, notVerified)
    await signInByPassword(page, password)
  })

  test('if the service no longer has the passkey', async ({ playground, page }) => {
    const { remote, password } = await startWithPasskey(playground)
    playground.expectTrouble(/status of 400/)
    const challengeRequest = remote.hold('RespondToAuthChallenge')
    await choosePasskey(page)
    await challengeRequest.arrived
    const { AccessToken } = await signInForTokens(remote.pool, { email, password })
    const passkeyRequest = remote.hold('RespondToAuthChallenge')
    challengeRequest.letGo()
    await passkeyRequest.arrived
    const { Credentials } = await callOperation(remote.pool, 'ListWebAuthnCredentials', { AccessToken })
    await callOperation(remote.pool, 'DeleteWebAuthnCredential', {
      AccessToken,
      CredentialId: Credentials[0].CredentialId,
    })
    passkeyRequest.letGo()
    await seeText(page, notVerified)
    await signInByPassword(page, password)
  })

  test('if the user goes back while the passkey request is pending', async ({ playground, page }) => {
    const { authenticator } = await startWithPasskey(playground)
    const { protocol, authenticatorId } = authenticator
    await protocol.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
    await choosePasskey(page)
    await button(page, 'Back to sign in').click()
    await see(page, 'Sign in')
    await protocol.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true })
    await choosePasskey(page)
    await seeHome(page, 'Ann')
  })
})

test('a browser without passkeys shows an error and offers the other sign-in methods', async ({ playground, page }) => {
  const { password } = await startWithPasskey(playground)
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'PublicKeyCredential'))
  await choosePasskey(page)
  await seeText(page, "This browser doesn't support passkeys. Use another method or device.")
  await signInByPassword(page, password)
})
