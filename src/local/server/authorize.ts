import type { AnyOperation } from '../operations/localOperations.ts'
import { Fault } from './fault.ts'
import type { Settings } from './settings.ts'

/** Matches an Authorization header of Signature Version 4 for this service. */
const SIGNATURE =
  /^AWS4-HMAC-SHA256 Credential=[^/\s,]+\/\d{8}\/[\w-]+\/cognito-idp\/aws4_request, ?SignedHeaders=[\w;-]+, ?Signature=[0-9a-f]{64}$/

/**
 * Requires a well-formed signature for a signed operation. The credentials aren't checked, because the local pool has none.
 *
 * @throws {Fault} MissingAuthenticationTokenException, IncompleteSignatureException.
 */
export function requireSignature({ authorization }: AnyOperation, headers: Headers): void {
  if (authorization !== 'iam') return
  const header = headers.get('authorization')
  if (!header) throw new Fault('MissingAuthenticationTokenException', 'Missing Authentication Token')
  if (!SIGNATURE.test(header)) {
    throw new Fault(
      'IncompleteSignatureException',
      'Authorization header does not have the form of Signature Version 4.',
    )
  }
}

/** @throws {Fault} ResourceNotFoundException for any app client or user pool other than this one. */
export function requirePool(
  { authorization, unknownClient = 'ResourceNotFoundException' }: AnyOperation,
  { clientId, userPoolId }: Settings,
  { ClientId, UserPoolId }: Record<string, unknown>,
): void {
  if (authorization === 'client' && ClientId !== clientId) {
    throw new Fault(unknownClient, `User pool client ${ClientId} does not exist.`)
  }
  if (authorization === 'iam' && UserPoolId !== userPoolId) {
    throw new Fault('ResourceNotFoundException', `User pool ${UserPoolId} does not exist.`)
  }
}
