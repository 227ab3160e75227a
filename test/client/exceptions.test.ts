import { describe, expect, test } from 'vitest'
import { call } from '../../src/client/call.ts'
import type { AuthErrorCode } from '../../src/errors.ts'
import type { OperationName } from '../../src/wire/operations.ts'
import { catchAuthError } from '../support/errors.ts'
import { fakeService } from '../support/fakeService.ts'
import { fault } from '../support/responses.ts'
import { validInput } from './validInput.ts'

async function refuse(operation: OperationName, name: string, message: string, status = 400) {
  const { client } = fakeService(() => fault(name, message, status))
  return catchAuthError(call(client, operation as 'SignUp', validInput(operation as 'SignUp'), { retry: 'never' }))
}

const signIn: OperationName[] = ['InitiateAuth', 'RespondToAuthChallenge']
const codeSenders: OperationName[] = ['SignUp', 'ResendConfirmationCode', 'ForgotPassword']
const confirmations: OperationName[] = ['ConfirmSignUp', 'ConfirmForgotPassword']
const byToken: OperationName[] = ['GetUser', 'GlobalSignOut']

type Row = [exception: string, message: string, operations: OperationName[], code: AuthErrorCode, field?: string]

const cannotReset = 'Cannot reset password for the user as there is no registered/verified email or phone_number'
const isEmailAlias = 'Username cannot be of email format, since user pool is configured for email alias.'
const schema = 'Attributes did not conform to the schema: '
const policy = 'Password did not conform with policy: '

/** A validation error that quotes an input value. */
const violation = (member: string) =>
  `1 validation error detected: Value 'x' at '${member}' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+`

describe('the faults of docs/protocol.md §6.2', () => {
  const rows: Row[] = [
    ['UserNotFoundException', 'User does not exist.', signIn, 'wrongCredentials'],
    ['UserNotFoundException', 'Username/client id combination not found.', codeSenders.slice(1), 'wrongCredentials'],
    ['UserNotConfirmedException', 'User is not confirmed.', signIn, 'notConfirmed'],
    ['PasswordResetRequiredException', 'Password reset required for the user', signIn, 'resetRequired'],
    ['UsernameExistsException', 'User already exists', ['SignUp'], 'accountExists'],
    ['UsernameExistsException', 'An account with the given email already exists.', ['SignUp'], 'accountExists'],
    ['UsernameExistsException', 'An account with the given phone_number already exists.', ['SignUp'], 'accountExists'],
    ['AliasExistsException', 'An account with the email already exists.', ['ConfirmSignUp'], 'addressTaken'],
    ['AliasExistsException', 'An account with the given email already exists.', ['ConfirmSignUp'], 'addressTaken'],
    ['InvalidPasswordException', `${policy}Password not long enough`, ['SignUp'], 'passwordTooShort'],
    [
      'InvalidPasswordException',
      `${policy}Password must have uppercase characters`,
      ['SignUp'],
      'passwordNeedsUppercase',
    ],
    [
      'InvalidPasswordException',
      `${policy}Password must have lowercase characters`,
      ['SignUp'],
      'passwordNeedsLowercase',
    ],
    ['InvalidPasswordException', `${policy}Password must have numeric characters`, ['SignUp'], 'passwordNeedsNumber'],
    ['InvalidPasswordException', `${policy}Password must have symbol characters`, ['SignUp'], 'passwordNeedsSymbol'],
    [
      'InvalidPasswordException',
      'Password did not conform with password policy: Password not long enough',
      ['ConfirmForgotPassword'],
      'passwordTooShort',
    ],
    ['InvalidPasswordException', `${policy}Password is a word`, ['RespondToAuthChallenge'], 'passwordRejected'],
    ['PasswordHistoryPolicyViolationException', '', ['ConfirmForgotPassword'], 'passwordUsedBefore'],
    ['CodeMismatchException', 'Invalid verification code provided, please try again.', confirmations, 'wrongCode'],
    ['CodeMismatchException', 'Invalid code received for user', ['RespondToAuthChallenge'], 'wrongCode'],
    [
      'CodeMismatchException',
      'Invalid code or auth state for the user.',
      ['RespondToAuthChallenge'],
      'challengeExpired',
    ],
    ['ExpiredCodeException', 'Invalid code provided, please request a code again.', confirmations, 'codeExpired'],
    ['ExpiredCodeException', 'Your software token has already been used once.', ['RespondToAuthChallenge'], 'codeUsed'],
    [
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA has not been enabled by the userPool',
      ['RespondToAuthChallenge'],
      'misconfigured',
    ],
    ['MFAMethodNotFoundException', '', ['RespondToAuthChallenge'], 'unsupportedChallenge'],
    ['LimitExceededException', 'Attempt limit exceeded, please try after some time.', codeSenders, 'tooManyAttempts'],
    ['TooManyFailedAttemptsException', '', confirmations, 'tooManyAttempts'],
    ['TooManyRequestsException', 'Rate exceeded', signIn, 'busy'],
    ['TooManyRequestsException', 'Too many requests', codeSenders, 'busy'],
    ['InvalidParameterException', cannotReset, ['ForgotPassword'], 'cannotReset'],
    ['InvalidParameterException', 'User is already confirmed.', ['ResendConfirmationCode'], 'alreadyConfirmed'],
    ['InvalidParameterException', 'Username should be an email.', ['SignUp'], 'invalidEmail', 'username'],
    [
      'InvalidParameterException',
      'Username should be either an email or a phone number.',
      ['SignUp'],
      'invalidUsername',
      'username',
    ],
    ['InvalidParameterException', isEmailAlias, ['SignUp'], 'invalidUsername', 'username'],
    ['InvalidParameterException', `${schema}email: The attribute is required\n`, ['SignUp'], 'required', 'email'],
    [
      'InvalidParameterException',
      `${schema}custom:team: The attribute is required\n`,
      ['SignUp'],
      'required',
      'custom:team',
    ],
    ['InvalidParameterException', `${schema}birthdate: Invalid birthdate`, ['SignUp'], 'invalidValue', 'birthdate'],
    [
      'InvalidParameterException',
      `${schema}Type for attribute {custom:x} could not be determined`,
      ['SignUp'],
      'misconfigured',
      'custom:x',
    ],
    ['InvalidParameterException', 'Invalid phone number format.', ['SignUp'], 'invalidPhone', 'phone_number'],
    ['InvalidParameterException', 'Invalid email address format.', ['SignUp'], 'invalidEmail', 'email'],
    ['InvalidParameterException', 'Missing required parameter USERNAME', signIn, 'misconfigured'],
    [
      'InvalidParameterException',
      'USER_PASSWORD_AUTH flow not enabled for this client',
      ['InitiateAuth'],
      'misconfigured',
    ],
    ['InvalidParameterException', 'User has not set up software token mfa', ['RespondToAuthChallenge'], 'refused'],
    ['InvalidParameterException', violation('userCode'), ['ConfirmSignUp'], 'wrongCode'],
    ['InvalidParameterException', violation('confirmationCode'), confirmations, 'wrongCode'],
    ['InvalidParameterException', violation('username'), ['SignUp'], 'invalidUsername', 'username'],
    ['InvalidParameterException', violation('password'), ['SignUp'], 'passwordRejected', 'password'],
    ['InvalidParameterException', violation('clientMetadata'), ['SignUp'], 'refused'],
    [
      'InvalidParameterException',
      violation('username').replace('1 validation error', '2 validation errors'),
      ['SignUp'],
      'invalidUsername',
      'username',
    ],
    ['InvalidParameterException', '', ['SignUp'], 'refused'],
    ['ResourceNotFoundException', 'User pool client 1example23456789 does not exist.', signIn, 'misconfigured'],
    ['ResourceNotFoundException', 'User pool eu-west-1_Ab12Cd34E does not exist.', codeSenders, 'misconfigured'],
    ['UserLambdaValidationException', 'PreSignUp failed with error By invitation only..', ['SignUp'], 'refused'],
    ['UnexpectedLambdaException', 'PreSignUp failed with error boom', ['SignUp'], 'unavailable'],
    ['InvalidLambdaResponseException', 'Unrecognizable lambda output', signIn, 'unavailable'],
    ['CodeDeliveryFailureException', 'SES said no', codeSenders, 'codeNotSent'],
    ['InvalidSmsRoleAccessPolicyException', '', codeSenders, 'codeNotSent'],
    ['InvalidSmsRoleTrustRelationshipException', '', codeSenders, 'codeNotSent'],
    ['InvalidEmailRoleAccessPolicyException', '', codeSenders, 'codeNotSent'],
    ['InvalidUserPoolConfigurationException', '', signIn, 'misconfigured'],
    ['ForbiddenException', 'Request not allowed due to WAF block.', signIn, 'blocked'],
    ['ForbiddenException', 'Request not allowed due to WAF captcha.', codeSenders, 'blocked'],
    ['UnsupportedOperationException', '', ['RevokeToken'], 'misconfigured'],
    ['UnsupportedTokenTypeException', '', ['RevokeToken'], 'misconfigured'],
    ['UnauthorizedException', '', ['RevokeToken'], 'sessionEnded'],
    ['RefreshTokenReuseException', '', ['GetTokensFromRefreshToken'], 'sessionEnded'],
    ['OperationNotEnabledException', '', signIn, 'notOffered'],
    ['FeatureUnavailableInTierException', '', ['InitiateAuth'], 'notOffered'],
    ['NotAuthorizedException', 'Invalid feedback token', ['UpdateAuthEventFeedback'], 'linkExpired'],
    ['UserNotFoundException', 'User does not exist.', ['UpdateAuthEventFeedback'], 'linkExpired'],
    ['InvalidParameterException', violation('feedbackToken'), ['UpdateAuthEventFeedback'], 'linkExpired'],
    ['ConcurrentModificationException', '', ['GlobalSignOut'], 'busy'],
    ['InternalErrorException', '', signIn, 'unavailable'],
  ]

  test.each(rows)('%s, %j from %j is %s', async (exception, message, operations, code, field) => {
    for (const operation of operations) {
      const error = await refuse(operation, exception, message)
      expect(error).toMatchObject({ code, operation, cause: { fault: exception } })
      expect(error.field).toBe(field)
    }
  })
})

describe('NotAuthorizedException (docs/protocol.md §6.3)', () => {
  const refresh: OperationName[] = ['GetTokensFromRefreshToken', 'InitiateAuth']
  const anywhere: OperationName[] = [...signIn, ...codeSenders, ...confirmations]
  const rows: [message: string, operations: OperationName[], code: AuthErrorCode][] = [
    ['Incorrect username or password.', signIn, 'wrongCredentials'],
    ['Password attempts exceeded', signIn, 'lockedOut'],
    ['User is disabled.', [...signIn, ...refresh], 'accountDisabled'],
    ['User is disabled', [...signIn, ...refresh], 'accountDisabled'],
    ['Temporary password has expired and must be reset by an administrator.', signIn, 'temporaryPasswordExpired'],
    ['User cannot be confirmed. Current status is CONFIRMED', ['ConfirmSignUp'], 'alreadyConfirmed'],
    ['Invalid session for the user, session is expired.', ['RespondToAuthChallenge'], 'challengeExpired'],
    ['Invalid session for the user.', ['RespondToAuthChallenge'], 'challengeExpired'],
    ['Access Token has expired', byToken, 'sessionEnded'],
    ['Access Token has been revoked', byToken, 'sessionEnded'],
    ['Invalid Access Token', byToken, 'sessionEnded'],
    ['Could not verify signature for Access Token', byToken, 'sessionEnded'],
    ['Access Token does not have required scopes', byToken, 'misconfigured'],
    ['Refresh Token has expired', refresh, 'sessionEnded'],
    ['Refresh Token has been revoked', refresh, 'sessionEnded'],
    ['Invalid Refresh Token', refresh, 'sessionEnded'],
    ['Invalid Refresh Token.', refresh, 'sessionEnded'],
    ['Unable to verify secret hash for client 1example23456789', anywhere, 'misconfigured'],
    ['Client 1example23456789 is configured with secret but SECRET_HASH was not received', anywhere, 'misconfigured'],
    ['SignUp is not permitted for this user pool', ['SignUp'], 'signUpClosed'],
    ['A client attempted to write unauthorized attribute', ['SignUp'], 'misconfigured'],
    ['Unable to login because of security reasons', signIn, 'blocked'],
    ['Contact administrator to reset password.', ['ForgotPassword'], 'cannotReset'],
    ['User password cannot be reset in the current state.', ['ForgotPassword'], 'cannotReset'],
  ]

  test.each(rows)('%j from %j is %s', async (message, operations, code) => {
    for (const operation of operations) {
      expect(await refuse(operation, 'NotAuthorizedException', message)).toMatchObject({ code, operation })
    }
  })

  test('NotAuthorizedException with an unknown message is wrongCredentials at sign-in and sessionEnded with a token', async () => {
    const from = async (operation: OperationName) =>
      (await refuse(operation, 'NotAuthorizedException', 'Computer says no')).code
    for (const operation of anywhere) expect(await from(operation)).toBe('wrongCredentials')
    for (const operation of [...byToken, 'GetTokensFromRefreshToken'] as const) {
      expect(await from(operation)).toBe('sessionEnded')
    }
  })
})

describe('the faults of every AWS service (docs/protocol.md §1.3)', () => {
  test.each([
    ['UnknownOperationException', 404, 'misconfigured', false],
    ['RequestTimeoutException', 408, 'timedOut', true],
    ['ThrottlingException', 400, 'busy', true],
    ['InternalFailure', 500, 'unavailable', true],
    ['ServiceUnavailable', 503, 'unavailable', true],
  ] as const)('%s is %s', async (fault, status, code, retryable) => {
    expect(await refuse('SignUp', fault, '', status)).toMatchObject({ code, retryable })
  })
})

describe('an error does not reveal whether an account exists', () => {
  test.each(signIn)('an unknown user and a wrong password have the same error: %s', async (operation) => {
    const unknown = await refuse(operation, 'UserNotFoundException', 'User does not exist.')
    const wrong = await refuse(operation, 'NotAuthorizedException', 'Incorrect username or password.')
    const told = ({ code, field, notice, retryable, message }: typeof unknown) => ({
      code,
      field,
      notice,
      retryable,
      message,
    })
    expect(told(unknown)).toEqual(told(wrong))
    expect(unknown.code).toBe('wrongCredentials')
  })

  test.each(confirmations)('an unknown user and a wrong code have the same error: %s', async (operation) => {
    const unknown = await refuse(operation, 'UserNotFoundException', 'User does not exist.')
    expect(unknown.code).toBe((await refuse(operation, 'CodeMismatchException', '')).code)
  })
})

describe('the reasons to wait have different codes', () => {
  test('throttling, the hourly limit, failed attempts and the lockout', async () => {
    expect(await refuse('InitiateAuth', 'TooManyRequestsException', '')).toMatchObject({
      code: 'busy',
      retryable: true,
    })
    for (const fault of ['LimitExceededException', 'TooManyFailedAttemptsException']) {
      expect(await refuse('ForgotPassword', fault, '')).toMatchObject({ code: 'tooManyAttempts', retryable: false })
    }
    expect(await refuse('InitiateAuth', 'NotAuthorizedException', 'Password attempts exceeded')).toMatchObject({
      code: 'lockedOut',
      retryable: false,
    })
  })
})

describe('the message of a Lambda trigger', () => {
  const notice = async (fault: string, message: string) => (await refuse('SignUp', fault, message)).notice

  test.each([
    ['PreSignUp failed with error Ask your school for an invitation..', 'Ask your school for an invitation.'],
    ['PreSignUp failed with error Ask your school.', 'Ask your school'],
    ['UserMigration failed with error Not today', 'Not today'],
    ['An account with email already exists.', 'An account with email already exists'],
    ['PreSignUp failed with error What failed with error means.', 'What failed with error means'],
  ])('%j is passed on without the text that the service adds', async (message, words) => {
    expect(await notice('UserLambdaValidationException', message)).toBe(words)
  })

  test('is absent if there is none', async () => {
    expect(await notice('UserLambdaValidationException', '')).toBeUndefined()
    expect(await notice('UserLambdaValidationException', 'PreSignUp failed with error .')).toBeUndefined()
  })

  test.each(['UnexpectedLambdaException', 'InvalidParameterException', 'NotAuthorizedException', 'TeapotException'])(
    'comes from a trigger that rejects the request, never from %s',
    async (fault) => {
      expect(await notice(fault, 'PreSignUp failed with error stack trace.')).toBeUndefined()
    },
  )
})
