import { AuthError } from '../../errors.ts'
import type { KeyPair } from '../../srp/keyPair.ts'
import type { Identity } from '../../srp/verifier.ts'
import type { AuthResponse } from '../../wire/operations.ts'
import type { FlowContext } from '../flowContext.ts'
import { loadSrp } from './loadSrp.ts'

/**
 * Returns the signature members of a response to PASSWORD_VERIFIER or DEVICE_PASSWORD_VERIFIER (docs/protocol.md §3.4, §4.3).
 *
 * @throws {AuthError} `untrustedServer` for parameters that no genuine service sends.
 */
export async function passwordVerifierResponses(
  { now }: FlowContext,
  pair: KeyPair,
  identity: Identity,
  { ChallengeParameters: { SRP_B = '', SALT = '', SECRET_BLOCK = '' } = {} }: AuthResponse,
): Promise<Record<string, string>> {
  const { createSrpSignature, UntrustedServerError } = await loadSrp()
  const server = { B: SRP_B, salt: SALT, secretBlock: SECRET_BLOCK }
  const { signature, timestamp } = await createSrpSignature(pair, identity, server, now()).catch((error: unknown) => {
    if (!(error instanceof UntrustedServerError)) throw error
    throw new AuthError('untrustedServer', { operation: 'InitiateAuth', fault: error.name })
  })
  return { PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK, PASSWORD_CLAIM_SIGNATURE: signature, TIMESTAMP: timestamp }
}
