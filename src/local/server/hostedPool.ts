import type { AnyOperation } from '../operations/localOperations.ts'
import type { Settings } from './settings.ts'
import type { Transact } from './transact.ts'

/** A pool, with the settings of the app client that a request is about. */
export interface HostedPool {
  /** For the current state of the pool: another request may change it before this one's turn. */
  settings: () => Settings
  transact: Transact
}

/** What a handler serves: one pool, or a service with many. */
export interface Host {
  operations: ReadonlyMap<string, AnyOperation>
  clock: Pick<Settings, 'now' | 'random'>
  /** @throws {Fault} for a request without valid credentials. */
  authorize: (operation: AnyOperation, request: Request, body: string) => void | Promise<void>
  /** Validates the input of an operation. @throws {Fault} SerializationException, InvalidParameterException. */
  readInput: (name: string, operation: AnyOperation, body: unknown) => Record<string, unknown>
  /** Finds the pool of an operation. @throws {Fault} ResourceNotFoundException. */
  findForOperation: (
    name: string,
    operation: AnyOperation,
    input: Record<string, unknown>,
  ) => HostedPool | Promise<HostedPool>
  /** Finds the pool of a request to a domain or for keys. */
  findForRequest: (request: Request) => HostedPool | undefined | Promise<HostedPool | undefined>
}
