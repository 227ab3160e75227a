import type { Page } from 'playwright'
import type { LocalPool } from 'poolgate/local'
import { callOperation } from '../callOperation.ts'
import type { Account } from '../users.ts'

/** Adds an authenticator that stores passkeys and accepts every request, unless changed through `protocol`. */
export async function addVirtualAuthenticator(page: Page) {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('WebAuthn.enable')
  const { authenticatorId } = await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  return { protocol, authenticatorId }
}

export async function signInForTokens(pool: LocalPool, { email: USERNAME, password: PASSWORD }: Account) {
  const input = { ClientId: pool.clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } }
  return (await callOperation(pool, 'InitiateAuth', input)).AuthenticationResult
}

/** Creates a passkey in the page's browser, as the account screen does. */
export async function registerPasskey(page: Page, pool: LocalPool, account: Account): Promise<void> {
  const { AccessToken } = await signInForTokens(pool, account)
  const { CredentialCreationOptions } = await callOperation(pool, 'StartWebAuthnRegistration', { AccessToken })
  const Credential = await page.evaluate(async (options) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
    const credential = await navigator.credentials.create({ publicKey })
    return credential instanceof PublicKeyCredential && credential.toJSON()
  }, CredentialCreationOptions)
  await callOperation(pool, 'CompleteWebAuthnRegistration', { AccessToken, Credential })
}
