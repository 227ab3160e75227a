import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getAuthFactors } from '../../flows/account/authFactors.ts'
import { getProfile } from '../../flows/account/profile.ts'
import { listSessions, type UserSession } from '../../flows/account/userSessions.ts'
import { type Device, getDevice, listDevices } from '../../flows/devices/devices.ts'
import type { CursorPage } from '../../flows/pagination.ts'
import { listPasskeys, type Passkey } from '../../flows/passkeys/passkeyCredentials.ts'
import type { Session } from '../../session/session.ts'
import { queryDefaults } from '../queryDefaults.ts'
import { reportUnexpected } from '../reportUnexpected.ts'
import { accountQueryKey } from './accountQueryKey.ts'

/** How long what was read is fresh, and how long it is kept for a way back, in milliseconds. */
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
 * Who is signed in, as the pool knows them now.
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

/** The ways in which this person may begin a sign-in by choice. */
export const authFactorsQuery = (session: Session) =>
  queryOptions({
    ...settings,
    queryKey: userQueryKey(session, 'authFactors'),
    queryFn: ({ signal }) => reportUnexpected(() => getAuthFactors(session, signal)),
  })

/** Where a new address is kept that waits for its code. */
export const attributeEditKey = (session: Session, attribute: string) => userQueryKey(session, 'edit', attribute)

/** One device that the pool knows of. */
export const deviceQuery = (session: Session, key: string) =>
  queryOptions({
    ...settings,
    queryKey: userQueryKey(session, 'device', key),
    queryFn: ({ signal }) => reportUnexpected(() => getDevice(session, key, signal)),
  })

/** The devices that the pool knows of, page by page. */
export const devicesQuery = (session: Session) => listQuery<Device>(session, 'devices', listDevices)

/** The sign-ins that last, page by page. */
export const sessionsQuery = (session: Session) => listQuery<UserSession>(session, 'sessions', listSessions)

/** The passkeys, page by page. */
export const passkeysQuery = (session: Session) => listQuery<Passkey>(session, 'passkeys', listPasskeys)

/** What a list is in the cache. */
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
    getNextPageParam: ({ next }: CursorPage<Item>) => next,
  })
}
