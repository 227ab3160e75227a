import fc from 'fast-check'

/** How often each kind of event happens, compared with the others. With these rates, a user is signed in and online most of the time. */
const RATES = {
  // What a user does in a tab. It opens a closed tab, and thaws a frozen one.
  signInAnn: 5,
  signInBob: 5,
  reauthenticate: 4,
  signOut: 2,
  changePassword: 1,
  changePasswordEverywhere: 1,
  call: 6,
  forceRefresh: 4,
  // What happens to a tab. A duplicate has a copy of the sessionStorage, in the next tab.
  open: 2,
  duplicate: 3,
  reload: 2,
  freeze: 4,
  thaw: 2,
  close: 2,
  // `sleep`: the monotonic clock stands still, the others don't. The device's clock can be set; the service's is always right.
  hour: 4,
  sleep: 2,
  setClockForward: 1,
  setClockBack: 1,
  setClockRight: 1,
  offline: 1,
  online: 4,
  // The service acts, but the response to the next request of this kind is lost.
  loseRefresh: 2,
  loseSignIn: 1,
  loseRevocation: 1,
  losePasswordChange: 1,
  loseCall: 1,
  // What happens elsewhere. `revoke`: to the refresh token of this tab; `signOutElsewhere`: to all tokens of its user.
  revoke: 1,
  signOutElsewhere: 1,
  disableBob: 1,
  enableBob: 4,
  replaceBob: 1,
}

export type EventKind = keyof typeof RATES

export interface SoakEvent {
  kind: EventKind
  /** Which of the three tabs. */
  tab: number
  /** Whether the next event waits until this one has ended. */
  isAwaited: boolean
  /** Milliseconds until the next event, if that doesn't wait. */
  pause: number
}

const anyKind: fc.Arbitrary<EventKind> = fc.constantFrom(
  ...Object.entries(RATES).flatMap(([kind, rate]) => Array<EventKind>(rate).fill(kind as EventKind)),
)

export const anyEvent: fc.Arbitrary<SoakEvent> = fc.record({
  kind: anyKind,
  tab: fc.nat({ max: 2 }),
  isAwaited: fc.boolean(),
  pause: fc.constantFrom(0, 0, 50, 250, 1_000, 6_000),
})

export const anyEventInOrder: fc.Arbitrary<SoakEvent> = anyEvent.map((event) => ({ ...event, isAwaited: true }))
