import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import type { LocalPoolOptions } from 'poolgate/local'
import { credentials, servePool } from '../support/servePool.ts'

/** Serves a local pool over HTTP. Returns the options for reading it, and a function that customizes it through the AWS SDK. */
export async function serveAdministeredPool(options: LocalPoolOptions = {}) {
  const served = await servePool(options)
  const { endpoint, region, userPoolId, clientId } = served
  const admin = new CognitoIdentityProvider({ endpoint, region, credentials })
  return {
    ...served,
    readOptions: { userPoolId, clientId, endpoint, credentials },
    setCustomization: (CSS: string, ClientId?: string) =>
      admin.setUICustomization({ UserPoolId: userPoolId, CSS, ...(ClientId && { ClientId }) }),
    close: async () => {
      admin.destroy()
      await served.close()
    },
  }
}

export type AdministeredPool = Awaited<ReturnType<typeof serveAdministeredPool>>
