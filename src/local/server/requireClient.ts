import { Fault } from './fault.ts'
import type { Settings } from './settings.ts'

/** @throws {Fault} ResourceNotFoundException for any app client other than the pool's own. */
export function requireClient({ clientId }: Settings, ClientId: string): void {
  if (ClientId !== clientId) {
    throw new Fault('ResourceNotFoundException', `User pool client ${ClientId} does not exist.`)
  }
}
