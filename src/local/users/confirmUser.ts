import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'

/** @throws {Fault} NotAuthorizedException */
export function requireUnconfirmed({ status }: User): void {
  if (status !== 'UNCONFIRMED') {
    throw new Fault('NotAuthorizedException', `User cannot be confirmed. Current status is ${status}`)
  }
}

export function confirmUser({ settings }: PoolContext, user: User): void {
  user.status = 'CONFIRMED'
  user.modifiedAt = settings.now()
}
