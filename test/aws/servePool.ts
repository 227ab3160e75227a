import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import { serveLocalPool } from '../../src/local/node/http.ts'
import { createLocalPool, type LocalPoolOptions } from '../../src/local.ts'

/** The local pool accepts any credentials that can sign a request. */
export const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret-canary' }

/** Serves a local pool over HTTP. Also has the options for reading it, an administrator, and a list of the calls it got. */
export async function servePool(options: LocalPoolOptions = {}) {
  const pool = createLocalPool(options)
  const asked: string[] = []
  const handle = (request: Request) => {
    asked.push(request.headers.get('x-amz-target')?.split('.')[1] ?? '')
    return pool.handle(request)
  }
  const { endpoint, close } = await serveLocalPool({ ...pool, handle }, 0)
  const { userPoolId, clientId, region } = pool
  const admin = new CognitoIdentityProvider({ endpoint, region, credentials })
  return {
    pool,
    asked,
    reading: { userPoolId, clientId, endpoint, credentials },
    setCustomization: (CSS: string, ClientId?: string) =>
      admin.setUICustomization({ UserPoolId: userPoolId, CSS, ...(ClientId && { ClientId }) }),
    close: async () => {
      admin.destroy()
      await close()
    },
  }
}

export type ServedPool = Awaited<ReturnType<typeof servePool>>
