import type { Page } from 'playwright'
import type { LocalPool } from 'poolgate/local'
import { callOperation } from '../callOperation.ts'
import type { Account } from '../users.ts'

/** Adds a device that holds passkeys and agrees to everything, until it is told otherwise over `protocol`. */
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

/** Makes a passkey in the page's browser, as the user would in the account. */
export async function registerPasskey(page: Page, pool: LocalPool, account: Account): Promise<void> {
  const { AccessToken } = await signInForTokens(pool, account)
  const { CredentialCreationOptions } = await callOperation(pool, 'StartWebAuthnRegistration', { AccessToken })
  const Credential = await page.evaluate(async (options) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
    const made = await navigator.credentials.create({ publicKey })
    return made instanceof PublicKeyCredential && made.toJSON()
  }, CredentialCreationOptions)
  await callOperation(pool, 'CompleteWebAuthnRegistration', { AccessToken, Credential })
}
