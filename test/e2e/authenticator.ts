import type { Page } from 'playwright'
import type { LocalPool } from 'poolgate/local'
import { expect } from 'vitest'
import type { Account } from './walk.ts'

/** A device that holds passkeys and agrees to everything, until it is told otherwise over `protocol`. */
export async function plugInAuthenticator(page: Page) {
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

/** Asks the pool for something that the page at hand does not ask for. */
export async function callPool(pool: LocalPool, operation: string, input: object) {
  const headers = {
    'Content-Type': 'application/x-amz-json-1.1',
    'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`,
  }
  const answer = await pool.handle(
    new Request('http://localhost/', { method: 'POST', headers, body: JSON.stringify(input) }),
  )
  expect(answer.status).toBe(200)
  return answer.json()
}

export async function tokensOf(pool: LocalPool, { email: USERNAME, password: PASSWORD }: Account) {
  const input = { ClientId: pool.clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } }
  return (await callPool(pool, 'InitiateAuth', input)).AuthenticationResult
}

/** The page's browser makes a passkey, as it would in the person's account. */
export async function registerPasskey(page: Page, pool: LocalPool, account: Account): Promise<void> {
  const { AccessToken } = await tokensOf(pool, account)
  const { CredentialCreationOptions } = await callPool(pool, 'StartWebAuthnRegistration', { AccessToken })
  const Credential = await page.evaluate(async (options) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
    const made = await navigator.credentials.create({ publicKey })
    return made instanceof PublicKeyCredential && made.toJSON()
  }, CredentialCreationOptions)
  await callPool(pool, 'CompleteWebAuthnRegistration', { AccessToken, Credential })
}
