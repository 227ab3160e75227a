import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { readAuthFactors } from '../../flows/account/authFactors.ts'
import { type Device, readDevice, readDevices } from '../../flows/devices/devices.ts'
import type { Page } from '../../flows/pagination.ts'
import { type Passkey, readPasskeys } from '../../flows/passkeys/passkeyCredentials.ts'
import { readProfile } from '../../flows/account/profile.ts'
import { readSessions, type UserSession } from '../../flows/account/userSessions.ts'
import type { Session } from '../../session/createSession.ts'
import { accountRoot } from './accountQueryKey.ts'
import { orUnknown } from '../reportUnexpected.ts'
import { requestSettings } from '../queryDefaults.ts'

/** How long what was read is fresh, and how long it is kept for a way back, in milliseconds. */
const settings = {
  ...requestSettings,
  staleTime: 30_000,
  gcTime: 300_000,
} as const

function accountKey(session: Session, ...names: string[]) {
  const state = session.getState()
  return [...accountRoot(session), state.status === 'signedIn' ? state.user.sub : '', ...names] as const
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
    queryKey: accountKey(session, 'user'),
    queryFn: ({ signal }) => orUnknown(() => readProfile(session, signal)),
  })

/** The ways in which this person may begin a sign-in by choice. */
export const authFactorsQuery = (session: Session) =>
  queryOptions({
    ...settings,
    queryKey: accountKey(session, 'authFactors'),
    queryFn: ({ signal }) => orUnknown(() => readAuthFactors(session, signal)),
  })

/** Where a new address is kept that waits for its code. */
export const attributeEditKey = (session: Session, attribute: string) => accountKey(session, 'edit', attribute)

/** One device that the pool knows of. */
export const deviceQuery = (session: Session, key: string) =>
  queryOptions({
    ...settings,
    queryKey: accountKey(session, 'device', key),
    queryFn: ({ signal }) => orUnknown(() => readDevice(session, key, signal)),
  })

/** The devices that the pool knows of, page by page. */
export const devicesQuery = (session: Session) => listQuery<Device>(session, 'devices', readDevices)

/** The sign-ins that last, page by page. */
export const sessionsQuery = (session: Session) => listQuery<UserSession>(session, 'sessions', readSessions)

/** The passkeys, page by page. */
export const passkeysQuery = (session: Session) => listQuery<Passkey>(session, 'passkeys', readPasskeys)

/** What a list is in the cache. */
export type Pages<Item> = InfiniteData<Page<Item>, string | undefined>

function listQuery<Item>(
  session: Session,
  name: string,
  read: (session: Session, from?: string, signal?: AbortSignal) => Promise<Page<Item>>,
) {
  return infiniteQueryOptions({
    ...settings,
    queryKey: accountKey(session, name),
    queryFn: ({ pageParam, signal }) => orUnknown(() => read(session, pageParam, signal)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: Page<Item>) => next,
  })
}
