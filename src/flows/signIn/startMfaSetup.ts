import { call } from '../../client/call.ts'
import type { MfaMethod } from '../../wire/factorNames.ts'
import type { FlowContext } from '../flowContext.ts'
import { readTotpSecret } from '../totpSecret.ts'
import type { SignInState } from './signInState.ts'

/** Starts setting up an MFA method: requests a key for an authenticator app, or asks for an email address. */
export async function startMfaSetup(
  { client }: FlowContext,
  { session, ...identity }: { username: string; userId?: string; session: string },
  method: MfaMethod,
  signal: AbortSignal | undefined,
): Promise<SignInState> {
  if (method === 'email') return { step: 'setUpEmail', ...identity, session }
  const { SecretCode, Session } = await call(client, 'AssociateSoftwareToken', { Session: session }, { signal })
  return { step: 'setUpTotp', ...identity, session: Session ?? session, secret: readTotpSecret(SecretCode) }
}
