import type { DataTag, InfiniteData } from '@tanstack/react-query'
import { type AuthFactors, getAuthFactors } from '../../flows/account/authFactors.ts'
import { getProfile, type Profile } from '../../flows/account/profile.ts'
import { listSessions, type UserSession } from '../../flows/account/userSessions.ts'
import { type Device, getDevice, listDevices } from '../../flows/devices/devices.ts'
import { type CursorPage, isEndless } from '../../flows/pagination.ts'
import { listPasskeys, type Passkey } from '../../flows/passkeys/passkeyCredentials.ts'
import type { Session } from '../../session/session.ts'
import { queryDefaults } from '../queryDefaults.ts'
import { reportUnexpected } from '../reportUnexpected.ts'
import { accountQueryKey } from './accountQueryKey.ts'

/** Milliseconds that data is fresh, and that it is kept after its last use. */
const settings = {
  ...queryDefaults,
  staleTime: 30_000,
  gcTime: 300_000,
} as const

export type UserQueryKey = readonly ['poolgate', string, string, string, ...string[]]

/**
 * The options of a query about the signed-in user, for `useQuery` and the like. Spelled out instead of TanStack Query's own option types,
 * because these change from version to version, and a declaration file would need the version that it was built with.
 */
export interface AccountQuery<Data> {
  /** Tagged with the type of the data, for `queryClient.getQueryData(query.queryKey)`. */
  queryKey: DataTag<UserQueryKey, Data>
  queryFn: (context: { signal: AbortSignal }) => Promise<Data>
  retry: false
  networkMode: 'always'
  throwOnError: false
  staleTime: number
  gcTime: number
}

/** The options of a query that reads a list page by page, for `useInfiniteQuery` and the like. */
export interface AccountListQuery<Item> extends Omit<AccountQuery<CursorPage<Item>>, 'queryKey' | 'queryFn'> {
  queryKey: DataTag<UserQueryKey, CursorPages<Item>>
  queryFn: (context: { pageParam: string | undefined; signal: AbortSignal }) => Promise<CursorPage<Item>>
  initialPageParam: string | undefined
  getNextPageParam: (
    lastPage: CursorPage<Item>,
    pages: CursorPage<Item>[],
    lastCursor: string | undefined,
    cursors: (string | undefined)[],
  ) => string | undefined
}

function userQueryKey(session: Session, ...names: string[]): UserQueryKey {
  const state = session.getState()
  return [...accountQueryKey(session), state.status === 'signedIn' ? state.user.sub : '', ...names]
}

function userQueryOf<Data>(
  session: Session,
  names: string[],
  read: (signal: AbortSignal) => Promise<Data>,
): AccountQuery<Data> {
  return {
    ...settings,
    queryKey: userQueryKey(session, ...names) as DataTag<UserQueryKey, Data>,
    queryFn: ({ signal }) => reportUnexpected(() => read(signal)),
  }
}

/**
 * The query of the signed-in user: GetUser.
 *
 * @example
 * const { data } = useQuery(userQuery(session), queryClient)
 */
export const userQuery = (session: Session): AccountQuery<Profile> =>
  userQueryOf(session, ['user'], (signal) => getProfile(session, signal))

/** The query of the user's sign-in methods: GetUserAuthFactors. */
export const authFactorsQuery = (session: Session): AccountQuery<AuthFactors> =>
  userQueryOf(session, ['authFactors'], (signal) => getAuthFactors(session, signal))

/** The cache key of a new email address or phone number that waits for its code. */
export const attributeEditKey = (session: Session, attribute: string): UserQueryKey =>
  userQueryKey(session, 'edit', attribute)

/** The query of one device: GetDevice. */
export const deviceQuery = (session: Session, key: string): AccountQuery<Device> =>
  userQueryOf(session, ['device', key], (signal) => getDevice(session, key, signal))

/** The query of the user's devices, page by page: ListDevices. */
export const devicesQuery = (session: Session): AccountListQuery<Device> =>
  listQuery<Device>(session, 'devices', listDevices)

/** The query of the user's active sessions, page by page: ListUserSessions. */
export const sessionsQuery = (session: Session): AccountListQuery<UserSession> =>
  listQuery<UserSession>(session, 'sessions', listSessions)

/** The query of the user's passkeys, page by page: ListWebAuthnCredentials. */
export const passkeysQuery = (session: Session): AccountListQuery<Passkey> =>
  listQuery<Passkey>(session, 'passkeys', listPasskeys)

/** A list in the cache. */
export type CursorPages<Item> = InfiniteData<CursorPage<Item>, string | undefined>

function listQuery<Item>(
  session: Session,
  name: string,
  read: (session: Session, from?: string, signal?: AbortSignal) => Promise<CursorPage<Item>>,
): AccountListQuery<Item> {
  return {
    ...settings,
    queryKey: userQueryKey(session, name) as AccountListQuery<Item>['queryKey'],
    queryFn: ({ pageParam, signal }) => reportUnexpected(() => read(session, pageParam, signal)),
    initialPageParam: undefined,
    getNextPageParam: ({ next }, _pages, _cursor, cursors) =>
      next !== undefined && isEndless(cursors, next) ? undefined : next,
  }
}
