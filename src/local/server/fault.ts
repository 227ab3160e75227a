/** The faults of this pool's operations (docs/protocol.md §6.2) and of the protocol (docs/protocol.md §1.3). */
export type FaultName =
  | 'AliasExistsException'
  | 'CodeMismatchException'
  | 'DeviceKeyExistsException'
  | 'DuplicateProviderException'
  | 'EnableSoftwareTokenMFAException'
  | 'ExpiredCodeException'
  | 'FeatureUnavailableInTierException'
  | 'GroupExistsException'
  | 'IncompleteSignatureException'
  | 'InternalErrorException'
  | 'InvalidLambdaResponseException'
  | 'InvalidOAuthFlowException'
  | 'InvalidParameterException'
  | 'InvalidPasswordException'
  | 'InvalidSignatureException'
  | 'LimitExceededException'
  | 'ManagedLoginBrandingExistsException'
  | 'MissingAuthenticationTokenException'
  | 'NotAuthorizedException'
  | 'OperationNotEnabledException'
  | 'PasswordHistoryPolicyViolationException'
  | 'PasswordResetRequiredException'
  | 'PreconditionNotMetException'
  | 'RefreshTokenReuseException'
  | 'RequestEntityTooLargeException'
  | 'ResourceNotFoundException'
  | 'ScopeDoesNotExistException'
  | 'SerializationException'
  | 'SoftwareTokenMFANotFoundException'
  | 'TermsExistsException'
  | 'TierChangeNotAllowedException'
  | 'UnauthorizedException'
  | 'UnknownOperationException'
  | 'UnrecognizedClientException'
  | 'UnsupportedOperationException'
  | 'UnsupportedTokenTypeException'
  | 'UnsupportedUserStateException'
  | 'UserLambdaValidationException'
  | 'UserNotConfirmedException'
  | 'UserNotFoundException'
  | 'UserPoolAddOnNotEnabledException'
  | 'UsernameExistsException'
  | 'WebAuthnChallengeNotFoundException'
  | 'WebAuthnCredentialNotSupportedException'
  | 'WebAuthnNotEnabledException'
  | 'WebAuthnOriginNotAllowedException'
  | 'WebAuthnRelyingPartyMismatchException'

/** Thrown by operations to respond with `{"__type": name, "message": message}`. Never contains a secret. */
export class Fault extends Error {
  override readonly name: FaultName
  readonly status: number

  constructor(name: FaultName, message: string, status = 400) {
    super(message)
    this.name = name
    this.status = status
  }
}

export const incorrectCredentials = () => new Fault('NotAuthorizedException', 'Incorrect username or password.')

export const missingParameter = (name: string) =>
  new Fault('InvalidParameterException', `Missing required parameter ${name}`)
