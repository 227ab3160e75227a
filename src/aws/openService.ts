import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import { raceAbort } from '../async/raceAbort.ts'
import { resolveRegion, type ServiceOptions } from './serviceOptions.ts'
import { type Question, toPoolReadError } from './toPoolReadError.ts'

/** A connection to the service with the caller's credentials. */
export interface Service {
  /** @throws {PoolReadError} for every failure. */
  readonly ask: <Output>(
    question: Pick<Question, 'operation' | 'clientId' | 'signal'>,
    send: (sdk: CognitoIdentityProvider) => Promise<Output>,
  ) => Promise<Output>
  readonly close: () => void
}

/** Creates the AWS SDK's client. It reads no credentials and sends nothing until the first call. */
export function openService(options: ServiceOptions): Service {
  const { userPoolId, credentials, endpoint } = options
  const region = resolveRegion(options)
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
