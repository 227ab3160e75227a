import { isMissingOperation } from '../wire/missingOperation.ts'
import { PoolReadError, type PoolReadErrorCause, type PoolReadErrorCode } from './poolReadError.ts'

/** The call that failed. */
export interface Question {
  operation: 'GetUICustomization' | 'DescribeUserPool' | 'DescribeUserPoolClient' | 'DescribeIdentityProvider'
  userPoolId: string
  clientId?: string
  region: string
  signal?: AbortSignal
}

/** Error codes by fault name: faults of the SDK's credential chain, of AWS's front end, and of these operations. */
const CODES = new Map<unknown, PoolReadErrorCode>([
  ['CredentialsProviderError', 'credentialsMissing'],
  ['TokenProviderError', 'credentialsMissing'],
  ['ExpiredTokenException', 'credentialsRefused'],
  ['IncompleteSignatureException', 'credentialsRefused'],
  ['InvalidClientTokenId', 'credentialsRefused'],
  ['InvalidSignatureException', 'credentialsRefused'],
  ['MissingAuthenticationTokenException', 'credentialsRefused'],
  ['UnrecognizedClientException', 'credentialsRefused'],
  ['AccessDeniedException', 'accessDenied'],
  ['NotAuthorizedException', 'accessDenied'],
  ['ResourceNotFoundException', 'notFound'],
  ['ThrottlingException', 'busy'],
  ['TooManyRequestsException', 'busy'],
])

/** Converts any error from the AWS SDK to a {@link PoolReadError}. */
export function toPoolReadError(error: unknown, question: Question): PoolReadError {
  const cause = readCause(error)
  const code = codeOf(error, cause, question.signal)
  return new PoolReadError(code, sentences[code](question, cause.fault), cause)
}

function codeOf(error: unknown, { fault }: PoolReadErrorCause, signal: AbortSignal | undefined): PoolReadErrorCode {
  if (signal?.aborted) return signal.reason?.name === 'TimeoutError' ? 'timedOut' : 'aborted'
  const known = CODES.get(fault)
  if (known) return known
  const status = statusOf(error)
  if (!status) return 'unavailable'
  const message = String(Object(error).message)
  if (isMissingOperation({ fault, message, status })) return 'notImplemented'
  return status < 500 ? 'refused' : 'unavailable'
}

/** The names of errors of the AWS SDK for a response without a fault, such as a page of HTML. */
const UNNAMED: ReadonlySet<unknown> = new Set(['SyntaxError', 'UnknownError', 'Unknown', 'Error'])

/** Copies names and ids only if they are single words, so that no other text ends up in a log. */
function readCause(error: unknown): PoolReadErrorCause {
  const { name, code, $metadata } = Object(error)
  const status = statusOf(error)
  const word = (CODES.has(name) ? [name] : [code, name]).find(isWord)
  const fault = status && (!word || UNNAMED.has(word)) ? `HTTP ${status}` : (word ?? 'Error')
  const requestId = $metadata?.requestId
  return { fault, ...(isWord(requestId) && { requestId }) }
}

/** Returns the HTTP status of the response, or `undefined` if there was none. */
function statusOf(error: unknown): number | undefined {
  const status: unknown = Object(error).$metadata?.httpStatusCode
  return typeof status === 'number' ? status : undefined
}

const isWord = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value)

const sentences: Record<PoolReadErrorCode, (question: Question, fault: string) => string> = {
  credentialsMissing: ({ operation }) =>
    `${operation} failed: No AWS credentials were found. Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with: aws sso login`,
  credentialsRefused: ({ operation }, fault) =>
    `${operation} failed: AWS rejected the credentials (${fault}). Renew them, and check that this machine's clock is correct.`,
  accessDenied: ({ operation }) =>
    `The AWS credentials lack a permission. Allow cognito-idp:${operation} on the user pool in their IAM policy.`,
  notFound: ({ operation, userPoolId, clientId, region }) =>
    clientId === undefined
      ? `${operation} failed: User pool ${userPoolId} doesn't exist in region ${region} of the credentials' AWS account.`
      : `${operation} failed: App client ${clientId} doesn't exist in user pool ${userPoolId}, or the pool doesn't exist in region ${region}.`,
  busy: ({ operation }) => `${operation} failed: AWS is throttling calls. Try again later.`,
  timedOut: ({ operation }) => `AWS didn't respond to ${operation} in time.`,
  aborted: ({ operation }) => `${operation} was aborted.`,
  notImplemented: ({ operation }, fault) => `The server doesn't have the operation ${operation} (${fault}).`,
  unavailable: ({ operation, region }, fault) =>
    `${operation} failed: Amazon Cognito in region ${region} couldn't be reached, or had an error (${fault}).`,
  refused: ({ operation }, fault) => `AWS rejected ${operation} (${fault}).`,
}
