import { AuthError } from '../../errors.ts'
import type { Session } from '../../session/session.ts'
import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'
import { ignoreNotFound } from '../ignoreNotFound.ts'
import { type CursorPage, toMilliseconds } from '../pagination.ts'
import { readCreationOptions } from './ceremonyOptions.ts'
import { canUsePasskeys, runCeremony } from './webAuthnCeremony.ts'

/** One of the user's passkeys. */
export interface Passkey {
  id: string
  /** Chosen by the service; can't be changed (docs/protocol.md §10.4). */
  name: string
  /** Milliseconds since the epoch. */
  createdAt?: number
}

/** Reads one page of the passkeys. @throws {AuthError} `notOffered` if the pool doesn't offer passkeys. */
export async function listPasskeys(
  session: Session,
  from?: string,
  signal?: AbortSignal,
): Promise<CursorPage<Passkey>> {
  const input = from ? { NextToken: from } : {}
  const { Credentials = [], NextToken } = await callWithToken(session, 'ListWebAuthnCredentials', input, signal)
  const items = Credentials.flatMap(({ CredentialId, FriendlyCredentialName = '', CreatedAt }) => {
    const createdAt = toMilliseconds(CreatedAt)
    return CredentialId ? [{ id: CredentialId, name: FriendlyCredentialName, ...(createdAt && { createdAt }) }] : []
  })
  return { items, ...(NextToken && { next: NextToken }) }
}

/**
 * Creates a passkey on this device through the browser's dialog (docs/protocol.md §10.2).
 *
 * @throws {AuthError} `reauthenticationRequired`, `passkeyExists` if this device already has one, `passkeyNotUsed` if the user dismisses
 * the dialog, `passkeyNotSupported`, `tooManyPasskeys`, `untrustedServer` for malformed options …
 */
export async function registerPasskey({ session, reauthentication }: FlowContext, signal?: AbortSignal): Promise<void> {
  reauthentication.require()
  if (!canUsePasskeys()) throw new AuthError('passkeyNotSupported')
  const { CredentialCreationOptions } = await callWithToken(session, 'StartWebAuthnRegistration', {}, signal)
  const optionsJSON = readCreationOptions(CredentialCreationOptions)
  const Credential = await runCeremony(({ startRegistration }) => startRegistration({ optionsJSON }), signal)
  await callWithToken(session, 'CompleteWebAuthnRegistration', { Credential }, signal)
}

/**
 * Deletes a passkey from the account. The credential stays in the device's password manager (docs/protocol.md §10.4).
 *
 * @throws {AuthError} `reauthenticationRequired` …
 */
export async function deletePasskey(
  { session, reauthentication }: FlowContext,
  { id }: Pick<Passkey, 'id'>,
  signal?: AbortSignal,
): Promise<void> {
  reauthentication.require()
  await callWithToken(session, 'DeleteWebAuthnCredential', { CredentialId: id }, signal).catch(ignoreNotFound)
}
