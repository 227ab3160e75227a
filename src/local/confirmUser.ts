import { Fault } from './fault.ts'
import type { User } from './pool.ts'
import type { PoolContext } from './poolContext.ts'

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
