import type { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import { raceAbort } from '../async/raceAbort.ts'
import { PoolReadError } from './poolReadError.ts'
import { regionOf, type ServiceOptions } from './serviceOptions.ts'
import { type Question, toPoolReadError } from './toAwsReadError.ts'

/** The service, with credentials in hand. */
export interface Service {
  /** @throws {PoolReadError} for every failure. */
  readonly ask: <Output>(
    question: Pick<Question, 'operation' | 'clientId' | 'signal'>,
    send: (sdk: CognitoIdentityProvider) => Promise<Output>,
  ) => Promise<Output>
  readonly close: () => void
}

/**
 * Loads the AWS SDK, which is an optional peer dependency: nothing else of the kit needs it. Nothing is sent yet, and no
 * credentials are looked for.
 *
 * @throws {PoolReadError} with the code `sdkMissing` where the SDK is not installed.
 */
export async function openService(options: ServiceOptions): Promise<Service> {
  const { userPoolId, credentials, endpoint } = options
  const region = regionOf(options)
  const { CognitoIdentityProvider } = await import('@aws-sdk/client-cognito-identity-provider').catch(explainImport)
  const sdk = new CognitoIdentityProvider({
    region,
    ...(credentials && { credentials }),
    ...(endpoint && { endpoint }),
  })
  return {
    ask: async (question, send) => {
      try {
        return await raceAbort(send(sdk), question.signal)
      } catch (error) {
        throw toPoolReadError(error, { userPoolId, region, ...question })
      }
    },
    close: () => sdk.destroy(),
  }
}

/** Only a package that is not there is one to install; one that breaks as it loads says so itself. */
function explainImport(error: NodeJS.ErrnoException): never {
  const isMissing = error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes('@aws-sdk/')
  if (!isMissing) throw error
  throw new PoolReadError(
    'sdkMissing',
    'The AWS SDK is not installed. Run: npm install @aws-sdk/client-cognito-identity-provider',
  )
}
