import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getAuthFactors } from '../../flows/account/authFactors.ts'
import { getProfile } from '../../flows/account/profile.ts'
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

function userQueryKey(session: Session, ...names: string[]) {
  const state = session.getState()
  return [...accountQueryKey(session), state.status === 'signedIn' ? state.user.sub : '', ...names] as const
}

/**
 * The query of the signed-in user: GetUser.
 *
 * @example
 * const { data } = useQuery(userQuery(session), queryClient)
 */
export const userQuery = (session: Session) =>
  queryOptions({
    ...settings,
    queryKey: userQueryKey(session, 'user'),
    queryFn: ({ signal }) => reportUnexpected(() => getProfile(session, signal)),
  })

/** The query of the user's sign-in methods: GetUserAuthFactors. */
export const authFactorsQuery = (session: Session) =>
  queryOptions({
    ...settings,
    queryKey: userQueryKey(session, 'authFactors'),
    queryFn: ({ signal }) => reportUnexpected(() => getAuthFactors(session, signal)),
  })

/** The cache key of a new email address or phone number that waits for its code. */
export const attributeEditKey = (session: Session, attribute: string) => userQueryKey(session, 'edit', attribute)

/** The query of one device: GetDevice. */
export const deviceQuery = (session: Session, key: string) =>
  queryOptions({
    ...settings,
    queryKey: userQueryKey(session, 'device', key),
    queryFn: ({ signal }) => reportUnexpected(() => getDevice(session, key, signal)),
  })

/** The query of the user's devices, page by page: ListDevices. */
export const devicesQuery = (session: Session) => listQuery<Device>(session, 'devices', listDevices)

/** The query of the user's active sessions, page by page: ListUserSessions. */
export const sessionsQuery = (session: Session) => listQuery<UserSession>(session, 'sessions', listSessions)

/** The query of the user's passkeys, page by page: ListWebAuthnCredentials. */
export const passkeysQuery = (session: Session) => listQuery<Passkey>(session, 'passkeys', listPasskeys)

/** A list in the cache. */
export type CursorPages<Item> = InfiniteData<CursorPage<Item>, string | undefined>

function listQuery<Item>(
  session: Session,
  name: string,
  read: (session: Session, from?: string, signal?: AbortSignal) => Promise<CursorPage<Item>>,
) {
  return infiniteQueryOptions({
    ...settings,
    queryKey: userQueryKey(session, name),
    queryFn: ({ pageParam, signal }) => reportUnexpected(() => read(session, pageParam, signal)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: CursorPage<Item>, _pages, _cursor, cursors: (string | undefined)[]) =>
      next !== undefined && isEndless(cursors, next) ? undefined : next,
  })
}
