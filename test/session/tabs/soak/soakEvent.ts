import fc from 'fast-check'

/** What a user does in a tab. It opens a closed tab, and thaws a frozen one. */
const ACTIONS = [
  'signInAnn',
  'signInBob',
  'reauthenticate',
  'signOut',
  'changePassword',
  'changePasswordEverywhere',
  'call',
  'forceRefresh',
] as const

const TAB_EVENTS = ['open', 'duplicate', 'reload', 'freeze', 'thaw', 'close'] as const

/** `sleep`: the monotonic clock stands still, the others don't. The device's clock can be set; the service's is always right. */
const CLOCK_EVENTS = ['hour', 'sleep', 'setClockForward', 'setClockBack', 'setClockRight'] as const

const NETWORK_EVENTS = ['offline', 'online'] as const

/** The service acts, but the response to the next request of this kind is lost. */
const LOST_RESPONSES = ['loseRefresh', 'loseSignIn', 'loseRevocation', 'losePasswordChange', 'loseCall'] as const

/** What happens elsewhere. `revoke`: to the refresh token of this tab; `signOutElsewhere`: to all tokens of its user. */
const SERVICE_EVENTS = ['revoke', 'signOutElsewhere', 'disableBob', 'enableBob', 'replaceBob'] as const

export const EVENT_KINDS = [
  ...ACTIONS,
  ...TAB_EVENTS,
  ...CLOCK_EVENTS,
  ...NETWORK_EVENTS,
  ...LOST_RESPONSES,
  ...SERVICE_EVENTS,
]

export type EventKind = (typeof EVENT_KINDS)[number]

export interface SoakEvent {
  kind: EventKind
  /** Which of the three tabs. */
  tab: number
  /** Whether the next event waits until this one has ended. */
  isAwaited: boolean
  /** Milliseconds until the next event, if that doesn't wait. */
  pause: number
}

/** What users do is as frequent as all that happens to them. */
const anyKind: fc.Arbitrary<EventKind> = fc.oneof(
  fc.constantFrom<EventKind>(...ACTIONS),
  fc.constantFrom<EventKind>(...EVENT_KINDS.slice(ACTIONS.length), 'online', 'online', 'enableBob'),
)

export const anyEvent: fc.Arbitrary<SoakEvent> = fc.record({
  kind: anyKind,
  tab: fc.nat({ max: 2 }),
  isAwaited: fc.boolean(),
  pause: fc.constantFrom(0, 0, 50, 250, 1_000, 6_000),
})

export const anyEventInOrder: fc.Arbitrary<SoakEvent> = anyEvent.map((event) => ({ ...event, isAwaited: true }))
