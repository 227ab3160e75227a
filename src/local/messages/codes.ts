import { utf8 } from '../../encoding/bytes.ts'
import { timingSafeEqual } from '../passwords/timingSafeEqual.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { CodePurpose, PendingCode } from '../state/pendingCode.ts'
import { addRecord, findRecord, removeRecord } from '../state/poolRecords.ts'
import { primaryKey } from '../state/recordKeys.ts'
import type { DeliveryAttribute } from '../state/user.ts'

/** Stores a pending code, replacing any earlier one for the same purpose. */
export function storeCode(
  context: PoolContext,
  subject: string,
  purpose: CodePurpose,
  code: string | null,
  attribute: DeliveryAttribute | null,
): void {
  consumeCode(context, subject, purpose)
  const { now, codeValidity } = context.settings
  addRecord(context.pool, 'codes', { subject, purpose, code, attribute, expiresAt: now() + codeValidity[purpose] })
}

/** Returns the pending code if it matches. @throws {Fault} CodeMismatchException; ExpiredCodeException, also when none was requested. */
export function checkCode(
  { pool, settings }: PoolContext,
  subject: string,
  purpose: CodePurpose,
  submittedCode: string,
): PendingCode {
  const pending = findRecord(pool, 'codes', primaryKey.codes({ subject, purpose }))
  if (!pending || settings.now() >= pending.expiresAt) {
    throw new Fault('ExpiredCodeException', 'Invalid code provided, please request a code again.')
  }
  if (pending.code === null || !timingSafeEqual(utf8(pending.code), utf8(submittedCode))) {
    throw new Fault('CodeMismatchException', 'Invalid verification code provided, please try again.')
  }
  return pending
}

/** Removes a pending code, so that it can't be used again. */
export function consumeCode({ pool }: PoolContext, subject: string, purpose: CodePurpose): void {
  const pending = findRecord(pool, 'codes', primaryKey.codes({ subject, purpose }))
  if (pending) removeRecord(pool, 'codes', pending)
}
