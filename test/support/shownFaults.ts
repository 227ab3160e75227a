import { publicOperations } from '../client/validInput.ts'

/**
 * Faults that most operations declare. What they become is independent of the operation, and `test/client/faults.test.ts`
 * checks that for each operation.
 */
const COMMON = [
  'ForbiddenException',
  'InvalidEmailRoleAccessPolicyException',
  'InvalidLambdaResponseException',
  'InvalidParameterException',
  'InvalidSmsRoleAccessPolicyException',
  'InvalidSmsRoleTrustRelationshipException',
  'InvalidUserPoolConfigurationException',
  'OperationNotEnabledException',
  'PasswordResetRequiredException',
  'ResourceNotFoundException',
  'TooManyRequestsException',
  'UnexpectedLambdaException',
  'UserNotConfirmedException',
  'UserNotFoundException',
]

/** The operations that the components are tested with under every fault: one before and one after sign-in. */
const UNDER_ALL = ['InitiateAuth', 'GetUser']

/**
 * Returns the faults to show for an operation: those of its own, `InternalErrorException` and `NotAuthorizedException`.
 *
 * @param more - Common faults that this operation handles differently.
 */
export function faultsToShow(operation: string, more: string[] = []): string[] {
  const { faults } = publicOperations[operation]!
  if (UNDER_ALL.includes(operation)) return faults
  return faults.filter((fault) => !COMMON.includes(fault) || more.includes(fault))
}
