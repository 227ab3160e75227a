import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { AuthError } from '../../errors.ts'
import type { Session } from '../../session/session.ts'
import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'
import { ignoreNotFound } from '../ignoreNotFound.ts'
import { type CursorPage, toMilliseconds } from '../pagination.ts'
import { canUsePasskeys, runCeremony } from './webAuthnCeremony.ts'

/** A passkey of the person, as the service knows it. */
export interface Passkey {
  id: string
  /** Made by the service; cannot be changed (reference 10.4). */
  name: string
  /** Milliseconds since the epoch. */
  createdAt?: number
}

/** One page of the passkeys. @throws {AuthError} `notOffered` where the pool has none. */
export async function listPasskeys(
  session: Session,
  from?: string,
  signal?: AbortSignal,
): Promise<CursorPage<Passkey>> {
  const input = from ? { NextToken: from } : {}
  const { Credentials = [], NextToken } = await callWithToken(session, 'ListWebAuthnCredentials', input, signal)
  const items = Credentials.map(({ CredentialId = '', FriendlyCredentialName = '', CreatedAt }) => {
    const createdAt = toMilliseconds(CreatedAt)
    return { id: CredentialId, name: FriendlyCredentialName, ...(createdAt && { createdAt }) }
  })
  return { items, ...(NextToken && { next: NextToken }) }
}

/**
 * Makes a passkey on this device, by the browser's own dialogue (reference 10.2).
 *
 * @throws {AuthError} `passkeyExists` where this device has one already, `passkeyNotUsed` where the dialogue was left,
 * `passkeyNotSupported`, `tooManyPasskeys` …
 */
export async function registerPasskey({ session }: FlowContext, signal?: AbortSignal): Promise<void> {
  if (!canUsePasskeys()) throw new AuthError('passkeyNotSupported')
  const { CredentialCreationOptions } = await callWithToken(session, 'StartWebAuthnRegistration', {}, signal)
  const optionsJSON = CredentialCreationOptions as PublicKeyCredentialCreationOptionsJSON
  const Credential = await runCeremony(({ startRegistration }) => startRegistration({ optionsJSON }), signal)
  await callWithToken(session, 'CompleteWebAuthnRegistration', { Credential }, signal)
}

/** Takes a passkey from the account. It stays on the device that made it (reference 10.4). */
export async function deletePasskey(
  { session }: FlowContext,
  { id }: Pick<Passkey, 'id'>,
  signal?: AbortSignal,
): Promise<void> {
  await callWithToken(session, 'DeleteWebAuthnCredential', { CredentialId: id }, signal).catch(ignoreNotFound)
}
