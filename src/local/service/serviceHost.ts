import { type AnyOperation, operationTable } from '../operations/localOperations.ts'
import { requireSignature } from '../server/authorize.ts'
import { Fault } from '../server/fault.ts'
import type { Host } from '../server/hostedPool.ts'
import { validateInput } from '../server/validateInput.ts'
import type { Resource } from '../state/administration.ts'
import { accountOperations } from './accountOperations.ts'
import { authEventOperations } from './authEventOperations.ts'
import { checkSecret } from './checkSecret.ts'
import { clientOperations } from './clientOperations.ts'
import { customizationOperations } from './customizationOperations.ts'
import { deleteUserPoolClient } from './deleteUserPoolClient.ts'
import { federationOperations } from './federationOperations.ts'
import { findPool, findPoolOfRequest } from './findPool.ts'
import { groupOperations } from './groupOperations.ts'
import { keptOperations } from './keptOperations.ts'
import { machineOperations } from './machineOperations.ts'
import { mfaConfigOperations } from './mfaConfigOperations.ts'
import { findViolations } from './model/findViolations.ts'
import { knownMembers } from './model/knownMembers.ts'
import type { PoolRegistry } from './poolRegistry.ts'
import { riskOperations } from './riskOperations.ts'
import type { PoolOperation, PoolOperations } from './serviceOperation.ts'
import { userOperations } from './userOperations.ts'
import { userPoolOperations } from './userPoolOperations.ts'
import { withAuthEvents } from './withAuthEvents.ts'

/** Returns the host of many pools, each with many app clients. */
export function serviceHost(registry: PoolRegistry, authorize: Host['authorize'] = requireAnySignature): Host {
  const { account, onePool } = accountOperations(registry)
  const added: PoolOperations = {
    ...userPoolOperations,
    ...mfaConfigOperations,
    ...clientOperations,
    DeleteUserPoolClient: deleteUserPoolClient(registry),
    ...groupOperations,
    ...userOperations,
    ...authEventOperations,
    ...federationOperations,
    ...riskOperations,
    ...customizationOperations,
    ...keptOperations,
    ...onePool,
    ...account,
  }
  return {
    operations: new Map<string, AnyOperation>([
      ...[...operationTable].map(([name, operation]): [string, AnyOperation] => [name, withSecret(name, operation)]),
      ...Object.entries(added).map(([name, run]): [string, AnyOperation] => [name, withSecret(name, signed(run))]),
      ...Object.entries(machineOperations).map(([name, run]): [string, AnyOperation] => [
        name,
        { authorization: 'client', input: {}, run },
      ]),
    ]),
    clock: registry.first.base,
    authorize,
    readInput: (name, operation, body) => readInput(name, operation, body, name in added || name in machineOperations),
    findForOperation: async (name, operation, input) => {
      await registry.ready
      if (name in account) return { settings: () => registry.first.base, transact: registry.first.transact }
      return findPool(registry, operation, input)
    },
    findForRequest: async (request) => {
      await registry.ready
      return findPoolOfRequest(registry, request)
    },
  }
}

const requireAnySignature: Host['authorize'] = (operation, { headers }) => requireSignature(operation, headers)

const signed = (run: PoolOperation): AnyOperation => ({ authorization: 'iam', input: {}, run })

const SIGN_IN = ['AdminInitiateAuth', 'AdminRespondToAuthChallenge']

/** Makes an operation check the secret of the app client that calls it, and record what the user did. */
function withSecret(name: string, unchecked: AnyOperation): AnyOperation {
  const operation = withAuthEvents(name, unchecked)
  if (operation.authorization !== 'client' && !SIGN_IN.includes(name)) return operation
  return {
    ...operation,
    run: async (context, input) => {
      await checkSecret(context, name, input)
      return operation.run(context, input)
    },
  }
}

/**
 * Validates against the service model, which reports all violations at once, and leaves out members that it doesn't have. Operations with a
 * description of their own may be stricter.
 */
function readInput(name: string, operation: AnyOperation, body: unknown, isAdded: boolean): Resource {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Fault('SerializationException', 'The body must be one JSON object.')
  }
  const violations = findViolations(name, body as Resource)
  if (violations.length) {
    const count = violations.length === 1 ? '1 validation error' : `${violations.length} validation errors`
    throw new Fault('InvalidParameterException', `${count} detected: ${violations.join('; ')}`)
  }
  const input = knownMembers(name, body as Resource)
  if (isAdded) return input
  const { SecretHash, ClientSecret } = input
  return {
    ...validateInput(operation.input, input),
    ...(SecretHash === undefined ? {} : { SecretHash }),
    ...(ClientSecret === undefined ? {} : { ClientSecret }),
  }
}
