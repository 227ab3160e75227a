import { emptyPool, POOL_VERSION, type Pool } from './pool.ts'

/** Why a text isn't a pool that can be used. The message continues a sentence: `is empty`, `contains the user pool …`. */
export class PoolFormatError extends Error {}

/**
 * Parses a saved pool.
 *
 * @throws {PoolFormatError} for anything but the pool with this id in this version.
 */
export const parsePool = (text: unknown, userPoolId: string): Pool => checkPool(parseJson(text), userPoolId)

/**
 * Checks a saved pool.
 *
 * @throws {PoolFormatError} for anything but the pool with this id in this version.
 */
export function checkPool(saved: unknown, userPoolId: string): Pool {
  const value = withNewLists(saved)
  if (!isRecord(value) || typeof value.userPoolId !== 'string' || value.version === undefined) {
    throw new PoolFormatError("doesn't contain a local user pool")
  }
  if (value.version !== POOL_VERSION) {
    throw new PoolFormatError(
      `contains a local user pool of version ${JSON.stringify(value.version)}, but this Poolgate needs version ${POOL_VERSION}`,
    )
  }
  if (!isPool(value)) throw new PoolFormatError('contains a damaged local user pool')
  if (value.userPoolId !== userPoolId) {
    throw new PoolFormatError(`contains the user pool ${value.userPoolId}, not ${userPoolId}`)
  }
  return value
}

/** Adds the lists that pools of this version didn't have at first. */
const withNewLists = (value: unknown): unknown =>
  isRecord(value) && value.version === POOL_VERSION
    ? { authorizationCodes: [], domainSessions: [], authEvents: [], ...value }
    : value

function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') throw new PoolFormatError("doesn't contain text")
  if (!text.trim()) throw new PoolFormatError('is empty')
  try {
    return JSON.parse(text)
  } catch {
    throw new PoolFormatError("doesn't contain JSON")
  }
}

/** Checks the members of a pool, and in its lists those members that every call reads. */
function isPool(value: Record<string, unknown>): value is Record<string, unknown> & Pool {
  const lists = Object.entries(emptyPool('', new Uint8Array())).filter(([, empty]) => Array.isArray(empty))
  return (
    typeof value.secret === 'string' &&
    isKeys(value.keys) &&
    (value.mfaConfig === null || isRecord(value.mfaConfig)) &&
    isRecord(value.uiCustomizations) &&
    lists.every(([name]) => isListOfRecords(value[name])) &&
    (value.users as Record<string, unknown>[]).every(isUser)
  )
}

const isUser = ({ username, sub, status, attributes, groups, ...user }: Record<string, unknown>) =>
  [username, sub, status].every(isText) &&
  [attributes, user.mfa, user.pending].every(isRecord) &&
  [user.devices, user.passkeys].every(isListOfRecords) &&
  (groups === undefined || (Array.isArray(groups) && groups.every(isText)))

const isText = (value: unknown) => typeof value === 'string'

const isKeys = (value: unknown) => value === null || (isRecord(value) && isRecord(value.id) && isRecord(value.access))

const isListOfRecords = (value: unknown) => Array.isArray(value) && value.every(isRecord)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
