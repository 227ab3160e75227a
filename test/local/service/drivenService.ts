import { serveLocalPool } from '../../../src/local/node/http.ts'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import type { LocalPool } from '../../../src/local.ts'
import { outputViolations } from '../../support/outputShape.ts'
import { operationOf } from '../../support/requests.ts'
import { fault, post, SIGNED } from '../callPool.ts'

/** A service over HTTP that compares every response with the SDK's schema, and notes with which input each operation has succeeded. */
export interface DrivenService {
  /** The operations that have succeeded, each with an input. */
  driven: Map<string, Record<string, unknown>>
  /** Sends a signed call. Rejects with the service's fault. */
  // biome-ignore lint/suspicious/noExplicitAny: Tests read members of any operation.
  send: (operation: string, input: object) => Promise<any>
  /** Returns one pool and app client of the service, for functions that call a pool. */
  poolOf: (userPoolId: string, clientId: string) => LocalPool
  close: () => Promise<void>
}

/** Starts a service on a free port. */
export async function driveService(): Promise<DrivenService> {
  const service = createLocalService({ webAuthn: () => import('@simplewebauthn/server') })
  const { endpoint, close } = await serveLocalPool(service, 0)
  const driven: DrivenService['driven'] = new Map()

  const fetchChecked: LocalPool['fetch'] = async (url, init) => {
    const response = await fetch(url, init)
    const operation = operationOf(init?.headers)
    if (response.ok) {
      const violations = outputViolations(operation, await response.clone().json())
      if (violations.length) throw new Error(`${operation}: ${violations.join(', ')}`)
      driven.set(operation, JSON.parse(String(init?.body)))
    }
    return response
  }
  const poolOf = (userPoolId: string, clientId: string): LocalPool => ({
    ...service,
    endpoint,
    userPoolId,
    clientId,
    fetch: fetchChecked,
  })
  return {
    driven,
    send: async (operation, input) => {
      const response = await post(poolOf('', ''), operation, input, SIGNED)
      const body = await response.json()
      if (!response.ok) throw fault(body.__type, body.message)
      return body
    },
    poolOf,
    close,
  }
}
