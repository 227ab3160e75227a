import { bytesToBase64Url } from '../../encoding/base64.ts'
import { sha256, utf8 } from '../../encoding/bytes.ts'
import { timingSafeEqual } from '../passwords/timingSafeEqual.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { AuthorizationCode } from '../state/authorizationCode.ts'
import type { DomainSession } from '../state/domainSession.ts'
import { addRecord, findRecord, removeRecord } from '../state/poolRecords.ts'
import { randomUuid } from '../state/random.ts'
import type { AuthorizeRequest } from './authorizeRequest.ts'
import { TokenError } from './tokenError.ts'

const VALIDITY = 5 * 60_000
const VERIFIER = /^[\w.~-]{43,128}$/

/** Issues the code for a user who is signed in at the domain. */
export function issueCode(
  { pool, settings }: PoolContext,
  session: DomainSession,
  redirectUri: string,
  { scopes, challenge, nonce, resource }: AuthorizeRequest,
): string {
  const code: AuthorizationCode = {
    code: randomUuid(settings.random),
    clientId: settings.clientId,
    redirectUri,
    scopes,
    ...(challenge !== undefined && { challenge }),
    ...(nonce !== undefined && { nonce }),
    ...(resource !== undefined && { resource }),
    subject: session.subject,
    authTime: session.authTime,
    domainSessionId: session.id,
    expiresAt: settings.now() + VALIDITY,
  }
  addRecord(pool, 'authorizationCodes', code)
  return code.code
}

/**
 * Exchanges a code. It is used up by the first attempt, a wrong one included, so that no one can guess.
 *
 * @throws {TokenError} when it is unknown, used or expired, or when the redirect_uri or the verifier is a different one.
 */
export async function consumeCode(
  { pool, settings }: PoolContext,
  code: string,
  redirectUri: string,
  verifier: string | null,
): Promise<AuthorizationCode> {
  const found = findRecord(pool, 'authorizationCodes', code)
  if (found) removeRecord(pool, 'authorizationCodes', found)
  if (!found || found.clientId !== settings.clientId || settings.now() >= found.expiresAt) {
    throw new TokenError('invalid_grant')
  }
  if (found.redirectUri !== redirectUri) throw new TokenError('unauthorized_client', 'invalid_redirect')
  await requireVerifier(found.challenge, verifier)
  return found
}

/** A verifier without a challenge is refused too: an attacker may have removed the challenge from the request (RFC 9700, section 2.1.1). */
async function requireVerifier(challenge: string | undefined, verifier: string | null): Promise<void> {
  if (challenge === undefined && verifier === null) return
  if (verifier === null) throw new TokenError('invalid_request', 'code_verifier is missing')
  const isValid = challenge !== undefined && VERIFIER.test(verifier)
  if (!isValid || !timingSafeEqual(utf8(await challengeOf(verifier)), utf8(challenge))) {
    throw new TokenError('invalid_grant')
  }
}

const challengeOf = async (verifier: string): Promise<string> => bytesToBase64Url(await sha256(utf8(verifier)))
