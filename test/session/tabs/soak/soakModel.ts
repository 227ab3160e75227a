import type { SoakEvent } from './soakEvent.ts'

/** What events imply, one after the other: a pure function over events that never overlap. */

export type UserName = 'ann' | 'bob'

/** A sign-in. The service has ended it, or accepts its tokens. */
interface Grant {
  user: UserName
  /** Which account of that name: Bob's can be replaced. */
  account: number
  isEnded: boolean
}

interface TabModel {
  isOpen: boolean
  isFrozen: boolean
}

export interface SoakModel {
  grants: readonly Grant[]
  /** The index of the grant that each storage holds. Tabs that share a storage have one, otherwise each has its own. */
  held: readonly (number | undefined)[]
  tabs: readonly TabModel[]
  isOnline: boolean
  isBobDisabled: boolean
  /** The number of Bob's account. */
  bobsAccount: number
}

export interface SoakSettings {
  isShared: boolean
  /** Whether a refresh token that was used is refused at once. */
  refusesReuse: boolean
}

/** What happened in an event that depends on time and on earlier requests. */
export interface EventFacts {
  /** Operations that the service did, but whose response was lost. */
  lost: readonly string[]
  /** Operations that it did. */
  served: readonly string[]
  /** Whether the user had to reauthenticate first: the device's clock was set back. */
  wasDue: boolean
}

export const TAB_COUNT = 3

/** Ann is signed in: in all tabs if they share a storage, else in the first one. */
export const initialModel = ({ isShared }: SoakSettings): SoakModel => ({
  grants: [{ user: 'ann', account: 0, isEnded: false }],
  held: isShared ? [0] : [0, undefined, undefined],
  tabs: Array.from({ length: TAB_COUNT }, () => ({ isOpen: true, isFrozen: false })),
  isOnline: true,
  isBobDisabled: false,
  bobsAccount: 0,
})

/** Who a tab shows. `undefined`: nothing is shown, or a frozen tab shows what was there before. */
export function shownIn(model: SoakModel, tab: number, settings: SoakSettings): UserName | 'signedOut' | undefined {
  const { isOpen, isFrozen } = model.tabs[tab]!
  if (!isOpen || isFrozen) return undefined
  return grantOf(model, tab, settings)?.user ?? 'signedOut'
}

const storeOf = (tab: number, { isShared }: SoakSettings) => (isShared ? 0 : tab)

const grantOf = (model: SoakModel, tab: number, settings: SoakSettings): Grant | undefined =>
  model.grants[model.held[storeOf(tab, settings)] ?? -1]

const isSameAccount = (one: Grant, other: Grant): boolean => one.user === other.user && one.account === other.account

const withTab = (model: SoakModel, tab: number, change: Partial<TabModel>): SoakModel => ({
  ...model,
  tabs: model.tabs.map((one, index) => (index === tab ? { ...one, ...change } : one)),
})

const withHeld = (model: SoakModel, store: number, grant: number | undefined): SoakModel => ({
  ...model,
  held: model.held.map((one, index) => (index === store ? grant : one)),
})

const withEnded = (model: SoakModel, isMeant: (grant: Grant, index: number) => boolean): SoakModel => ({
  ...model,
  grants: model.grants.map((grant, index) => (isMeant(grant, index) ? { ...grant, isEnded: true } : grant)),
})

export function nextModel(model: SoakModel, event: SoakEvent, facts: EventFacts, settings: SoakSettings): SoakModel {
  const { tab } = event
  const store = storeOf(tab, settings)
  switch (event.kind) {
    case 'offline':
      return { ...model, isOnline: false }
    case 'online':
      return { ...model, isOnline: true }
    case 'open':
      return opened(model, tab)
    case 'reload':
      return awake(model, tab)
    case 'freeze':
      return withTab(model, tab, { isFrozen: model.tabs[tab]!.isOpen })
    case 'thaw':
      return withTab(model, tab, { isFrozen: false })
    case 'close': {
      const closed = withTab(model, tab, { isOpen: false, isFrozen: false })
      return settings.isShared ? closed : withHeld(closed, tab, undefined)
    }
    case 'duplicate': {
      const copy = (tab + 1) % TAB_COUNT
      const copied = withTab(opened(model, tab), copy, { isOpen: true, isFrozen: false })
      return settings.isShared ? copied : withHeld(copied, copy, model.held[tab])
    }
    case 'revoke':
      return withEnded(model, (_, index) => index === model.held[store])
    case 'signOutElsewhere': {
      const current = grantOf(model, tab, settings)
      return current ? withEnded(model, (grant) => isSameAccount(grant, current)) : model
    }
    case 'disableBob':
      return { ...withEnded(model, ({ user }) => user === 'bob'), isBobDisabled: true }
    case 'enableBob':
      return { ...model, isBobDisabled: false }
    case 'replaceBob':
      return {
        ...withEnded(model, ({ user }) => user === 'bob'),
        isBobDisabled: false,
        bobsAccount: model.bobsAccount + 1,
      }
    case 'signInAnn':
      return signedIn(awake(model, tab), tab, 'ann', facts, settings)
    case 'signInBob':
      return signedIn(awake(model, tab), tab, 'bob', facts, settings)
    case 'reauthenticate': {
      const user = grantOf(model, tab, settings)?.user
      return user ? signedIn(awake(model, tab), tab, user, facts, settings) : awake(model, tab)
    }
    case 'signOut':
      return signedOut(awake(model, tab), store)
    case 'changePassword':
      return facts.wasDue ? awake(model, tab) : used(awake(model, tab), tab, facts, settings)
    case 'call':
    case 'forceRefresh':
      return used(awake(model, tab), tab, facts, settings)
    case 'changePasswordEverywhere':
      if (facts.wasDue) return awake(model, tab)
      return passwordChanged(used(awake(model, tab), tab, facts, settings), tab, facts, settings)
    default:
      return model
  }
}

const opened = (model: SoakModel, tab: number) =>
  model.tabs[tab]!.isOpen ? model : withTab(model, tab, { isOpen: true })

const awake = (model: SoakModel, tab: number) => withTab(model, tab, { isOpen: true, isFrozen: false })

function signedIn(model: SoakModel, tab: number, user: UserName, facts: EventFacts, settings: SoakSettings): SoakModel {
  const isRefused = user === 'bob' && model.isBobDisabled
  if (!model.isOnline || isRefused || facts.lost.includes('InitiateAuth')) return model
  const store = storeOf(tab, settings)
  const previous = model.held[store]
  const grant = { user, account: user === 'bob' ? model.bobsAccount : 0, isEnded: false }
  const next = withHeld({ ...model, grants: [...model.grants, grant] }, store, model.grants.length)
  if (previous === undefined) return next
  // The tokens of the previous sign-in are revoked, unless another tab needs them, and is there to say so.
  const isNeeded =
    isSameAccount(model.grants[previous]!, grant) &&
    next.held.some((held, index) => held === previous && !next.tabs[index]!.isFrozen)
  return isNeeded ? next : withEnded(next, (_, index) => index === previous)
}

function signedOut(model: SoakModel, store: number): SoakModel {
  const grant = model.held[store]
  const ended = model.isOnline ? withEnded(model, (_, index) => index === grant) : model
  return withHeld(ended, store, undefined)
}

/**
 * A request finds out that the service has ended the grant, unless its response is lost and it isn't repeated. A refresh whose response
 * is lost ends it, if the token can't be used again.
 */
function used(model: SoakModel, tab: number, { lost }: EventFacts, settings: SoakSettings): SoakModel {
  const isReused = settings.refusesReuse && lost.includes('GetTokensFromRefreshToken')
  const isTold = model.isOnline && !lost.includes('ChangePassword')
  const isEnded = isTold && grantOf(model, tab, settings)?.isEnded
  return isEnded || isReused ? withHeld(model, storeOf(tab, settings), undefined) : model
}

/** All sessions of the user end, and the user is signed in again here. */
function passwordChanged(model: SoakModel, tab: number, facts: EventFacts, settings: SoakSettings): SoakModel {
  const user = grantOf(model, tab, settings)?.user
  if (!user || !facts.served.includes('GlobalSignOut')) return model
  const ended = withEnded(model, (grant) => grant.user === user)
  const isEndedHere = facts.lost.includes('GlobalSignOut') || facts.lost.includes('InitiateAuth')
  const left = withHeld(ended, storeOf(tab, settings), undefined)
  return isEndedHere ? left : signedIn(left, tab, user, facts, settings)
}
