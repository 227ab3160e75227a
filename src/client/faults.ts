import { AuthError, type AuthErrorCode, type AuthErrorHint, type AuthFieldError } from '../errors.ts'
import { type Failure, isMissingOperation } from '../wire/missingOperation.ts'
import type { OperationName } from '../wire/operations.ts'
import { type Authorization, operationTable } from '../wire/operationTable.ts'
import { attributeErrors } from './attributeFaults.ts'
import { describeMissingOperation, flowAdvice, missingOperationCode } from './missingOperation.ts'
import { warnDeveloper } from './warnDeveloper.ts'

/** The meaning of a fault. The number after each row below is its source, a section of docs/protocol.md. */
interface Meaning {
  code: AuthErrorCode
  field?: string
  fieldErrors?: readonly AuthFieldError[]
}

type Row = [message: RegExp, code: AuthErrorCode, field?: string]

const BY_NAME: Record<string, AuthErrorCode> = {
  AliasExistsException: 'addressTaken', // 6.2
  CodeDeliveryFailureException: 'codeNotSent', // 6.2
  CodeMismatchException: 'wrongCode', // 6.2
  ConcurrentModificationException: 'busy', // 6.2
  DeviceKeyExistsException: 'refused', // 6.2
  EnableSoftwareTokenMFAException: 'wrongCode', // 6.2
  ExpiredCodeException: 'codeExpired', // 6.2
  FeatureUnavailableInTierException: 'notOffered', // 6.2
  ForbiddenException: 'blocked', // 6.2: the pool's web application firewall
  InternalErrorException: 'unavailable', // 6.2
  InternalFailure: 'unavailable', // 1.3
  InvalidEmailRoleAccessPolicyException: 'codeNotSent', // 6.2
  InvalidLambdaResponseException: 'unavailable', // 6.2
  InvalidParameterException: 'refused', // 6.2
  InvalidPasswordException: 'passwordRejected', // 6.2
  InvalidSmsRoleAccessPolicyException: 'codeNotSent', // 6.2
  InvalidSmsRoleTrustRelationshipException: 'codeNotSent', // 6.2
  InvalidUserPoolConfigurationException: 'misconfigured', // 6.2
  LimitExceededException: 'tooManyAttempts', // 6.2: a limit per user and hour, so never retried
  MFAMethodNotFoundException: 'unsupportedChallenge', // 6.2
  OperationNotEnabledException: 'notOffered', // 6.2
  PasswordHistoryPolicyViolationException: 'passwordUsedBefore', // 6.2
  PasswordResetRequiredException: 'resetRequired', // 6.2
  RefreshTokenReuseException: 'sessionEnded', // 5.4
  RequestTimeoutException: 'timedOut', // 1.3
  ResourceNotFoundException: 'misconfigured', // 6.2: wrong pool or app client
  ServiceUnavailable: 'unavailable', // 1.3
  SoftwareTokenMFANotFoundException: 'misconfigured', // 6.2
  ThrottlingException: 'busy', // 1.3
  TooManyFailedAttemptsException: 'tooManyAttempts', // 6.2
  TooManyRequestsException: 'busy', // 6.2
  UnauthorizedException: 'sessionEnded', // 6.2: RevokeToken
  UnexpectedLambdaException: 'unavailable', // 6.2
  UnsupportedTokenTypeException: 'misconfigured', // 6.2
  UserLambdaValidationException: 'refused', // 6.2
  UsernameExistsException: 'accountExists', // 6.2
  UserNotConfirmedException: 'notConfirmed', // 6.2
  UserNotFoundException: 'wrongCredentials', // 6.2, 6.4: the same code as for a wrong password
  UserPoolAddOnNotEnabledException: 'misconfigured', // 6.2
  WebAuthnChallengeNotFoundException: 'passkeyExpired', // 10.6
  WebAuthnClientMismatchException: 'misconfigured', // 10.6
  WebAuthnConfigurationMissingException: 'misconfigured', // 10.6
  WebAuthnCredentialNotSupportedException: 'passkeyNotSupported', // 10.6
  WebAuthnNotEnabledException: 'notOffered', // 10.6
  WebAuthnOriginNotAllowedException: 'misconfigured', // 10.6
  WebAuthnRelyingPartyMismatchException: 'misconfigured', // 10.6
}

/** The message about a wrong password, which ChangePassword has for a wrong current one (docs/protocol.md §6.3). */
const INCORRECT_PASSWORD = /^incorrect username or password/i

/** Faults of UpdateAuthEventFeedback, all of whose input is from the link in the email (docs/protocol.md §2.7). */
const REFUSED_LINK = /^(NotAuthorized|UserNotFound|InvalidParameter)Exception$/

/** The messages about an auth flow that the app client doesn't allow, or that the server doesn't know (docs/protocol.md §6.2). */
const FLOW = /flow not enabled|auth ?flow|auth method not supported/i

/**
 * For faults whose name isn't enough. Besides these and `attributeFaults.ts`, nothing in the kit depends on the service's English
 * messages.
 */
const BY_MESSAGE: Record<string, Row[]> = {
  CodeMismatchException: [[/auth state/i, 'challengeExpired']], // 6.2
  ExpiredCodeException: [[/already been used/i, 'codeUsed']], // 3.5
  InvalidParameterException: [
    [/no registered\/verified/i, 'cannotReset'], // 6.2
    [/already confirmed/i, 'alreadyConfirmed'], // 6.2
    [/should be an email\.?$/i, 'invalidEmail', 'username'], // 6.2
    [/should be a phone/i, 'invalidPhone', 'username'], // 6.2
    [/should be either/i, 'invalidUsername', 'username'], // 6.2
    [/cannot be of email format/i, 'invalidUsername', 'username'], // 6.2
    [/phone number format/i, 'invalidPhone', 'phone_number'], // 6.2
    [/email address format/i, 'invalidEmail', 'email'], // 6.2
    [FLOW, 'misconfigured'], // 6.2
    [/missing required parameter/i, 'misconfigured'], // 6.2
    [/validation error.* at 'username'/i, 'invalidUsername', 'username'], // 1.3
    [/validation error.* at 'password'/i, 'passwordRejected', 'password'], // 1.3
    [/validation error.* at '(confirmationCode|userCode|code)'/i, 'wrongCode'], // 1.3
  ],
  InvalidPasswordException: [
    [/not long enough/i, 'passwordTooShort'], // 6.2
    [/uppercase/i, 'passwordNeedsUppercase'], // 6.2
    [/lowercase/i, 'passwordNeedsLowercase'], // 6.2
    [/numeric/i, 'passwordNeedsNumber'], // 6.2
    [/symbol/i, 'passwordNeedsSymbol'], // 6.2
  ],
  ResourceNotFoundException: [[/device/i, 'deviceNotFound']], // 3.4, 4.6
  NotAuthorizedException: [
    [INCORRECT_PASSWORD, 'wrongCredentials'], // 6.3
    [/^password attempts exceeded/i, 'lockedOut'], // 6.3
    [/^user is disabled/i, 'accountDisabled'], // 6.3
    [/^temporary password has expired/i, 'temporaryPasswordExpired'], // 6.3
    [/status is confirmed/i, 'alreadyConfirmed'], // 6.3
    [/^invalid (session|code or auth state)/i, 'challengeExpired'], // 6.3
    [/required scopes|secret.?hash|unauthorized attribute/i, 'misconfigured'], // 6.3
    [/(access|refresh) token/i, 'sessionEnded'], // 6.3
    [/not permitted/i, 'signUpClosed'], // 6.3
    [/security reasons/i, 'blocked'], // 6.3
    [/contact administrator|cannot be reset/i, 'cannotReset'], // 6.3
  ],
}

/** Why a token isn't accepted (docs/protocol.md §5.4, §6.3). */
const TOKEN_HINTS: [message: RegExp, hint: AuthErrorHint][] = [
  [/token has expired/i, 'expired'],
  [/token has been revoked/i, 'revoked'],
]

const RETRYABLE: ReadonlySet<AuthErrorCode> = new Set(['busy', 'unavailable', 'timedOut'])

/**
 * Converts an error response of the service, in any of its shapes, to an {@link AuthError} (docs/protocol.md §1.3).
 *
 * @param body The response body, or `undefined` if it isn't a JSON object.
 * @param authorization What authorized the call, if the operation accepts more than one thing.
 * @param isPasswordCheck Whether the call could have contained a password to check, rather than a new one.
 */
export function faultToError(
  operation: OperationName,
  response: Response,
  body: Record<string, unknown> | undefined,
  authorization: Authorization = operationTable[operation].authorization,
  isPasswordCheck = false,
): AuthError {
  const fault = faultName(response, body)
  const message = text(body?.message) || text(body?.Message)
  const failure = { fault, message, status: response.status }
  const { code, field, fieldErrors } =
    meaningElsewhere(operation, failure, authorization, isPasswordCheck) ??
    meaning(fault, message, operation, authorization, response.status)
  const requestId = response.headers.get('x-amzn-requestid')
  const notice = fault === 'UserLambdaValidationException' && triggerNotice(message)
  if (fault === 'UserNotFoundException' && code === 'wrongCredentials') {
    warnDeveloper('This app client reveals which accounts exist. Set PreventUserExistenceErrors to ENABLED.')
  }
  if (isMissingOperation(failure)) warnDeveloper(describeMissingOperation(operation, authorization, fault))
  else if (code === 'misconfigured') {
    const isFlow = operation === 'InitiateAuth' && FLOW.test(message)
    const advice = isFlow ? flowAdvice(authorization) : "Check the ids and the app client's settings."
    warnDeveloper(`${operation} was rejected (${fault}). ${advice}`)
  }
  if (operation === 'DeleteUserAttributes' && code === 'required') {
    warnDeveloper(
      `The pool requires ${field}. Add it to pool.schemaAttributes of PoolgateProvider, so that no one is offered to remove it.`,
    )
  }
  return new AuthError(code, {
    operation,
    retryable: RETRYABLE.has(code),
    field,
    fieldErrors,
    notice: notice || undefined,
    fault,
    requestId: requestId ?? undefined,
    serviceTime: serviceTimeIn(response),
    hint: code === 'sessionEnded' ? TOKEN_HINTS.find(([pattern]) => pattern.test(message))?.[1] : undefined,
  })
}

/** Reads the `date` header, which a browser sees only if the response exposes it. */
function serviceTimeIn({ headers }: Response): number | undefined {
  const time = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(time) ? undefined : time
}

function faultName(response: Response, body: Record<string, unknown> | undefined): string {
  const raw = text(body?.__type) || text(body?.code) || response.headers.get('x-amzn-errortype') || ''
  return raw.split(/[,:]/)[0]!.split('#').pop() || `HTTP ${response.status}`
}

/** Returns the meaning of what other servers respond with: emulators, proxies, gateways. `undefined` for the service's own faults. */
function meaningElsewhere(
  operation: OperationName,
  failure: Failure,
  authorization: Authorization,
  isPasswordCheck: boolean,
): Meaning | undefined {
  if (isMissingOperation(failure)) return { code: missingOperationCode(operation, authorization) }
  // Emulators have this fault for a wrong password, too. The service has it only for a new one that breaks the policy.
  const isNewPassword = operation === 'RespondToAuthChallenge' && /policy/i.test(failure.message)
  const isWrongPassword = failure.fault === 'InvalidPasswordException' && isPasswordCheck && !isNewPassword
  return isWrongPassword ? { code: 'wrongCredentials' } : undefined
}

function meaning(
  fault: string,
  message: string,
  operation: OperationName,
  authorization: Authorization,
  status: number,
): Meaning {
  // A call with a token says nothing about who has an account: this user was deleted.
  if (fault === 'UserNotFoundException' && isToken(authorization)) return { code: 'sessionEnded' }
  const fieldErrors = fault === 'InvalidParameterException' ? attributeErrors(message) : []
  const [first] = fieldErrors
  if (first) return { code: first.code, field: first.field, fieldErrors }
  if (operation === 'UpdateAuthEventFeedback' && REFUSED_LINK.test(fault)) return { code: 'linkExpired' }
  if (operation === 'ChangePassword' && fault === 'NotAuthorizedException' && INCORRECT_PASSWORD.test(message)) {
    return { code: 'wrongCurrentPassword', field: 'password' }
  }
  const rows = Object.hasOwn(BY_MESSAGE, fault) ? BY_MESSAGE[fault] : undefined
  for (const [pattern, code, field] of rows ?? []) {
    if (pattern.test(message)) return field ? { code, field } : { code }
  }
  if (fault === 'LimitExceededException' && operation === 'CompleteWebAuthnRegistration')
    return { code: 'tooManyPasskeys' }
  if (fault === 'UserNotFoundException' && operation.startsWith('Confirm')) return { code: 'wrongCode' }
  if (fault === 'NotAuthorizedException') {
    return { code: isToken(authorization) ? 'sessionEnded' : 'wrongCredentials' }
  }
  const code = Object.hasOwn(BY_NAME, fault) ? BY_NAME[fault] : undefined
  return { code: code ?? (status >= 500 || status === 200 ? 'unavailable' : 'unknown') }
}

const isToken = (authorization: Authorization): boolean => authorization !== 'public' && authorization !== 'session'

/** `PreSignUp failed with error Ask your school for an invitation..` → `Ask your school for an invitation.` */
const triggerNotice = (message: string): string => message.replace(/^\w+ failed with error /, '').replace(/\.$/, '')

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
