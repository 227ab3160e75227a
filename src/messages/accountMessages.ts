import type { IdentifierKind } from '../wire/poolSettings.ts'

/** Every text of the account's screens. */
export interface AccountMessages {
  title: string
  /** In place of the account, if the session's tokens don't allow to manage it. */
  unavailable: string
  back: string
  cancel: string
  loadMore: string
  /** The sections of `AccountScreen`. */
  sections: Record<KitAccountSection, string>
  /** The headings of sections that belong together. */
  groups: Record<'security' | 'devices', string>
  /** For pools that do not have what a section shows. */
  notOffered: string
  /** The offer to verify an address after a sign-in. `{value}` is the address. */
  verification: {
    title: { email: string; phone: string }
    explanation: { email: string; phone: string }
    submit: string
    skip: string
  }
  /** `{name}` is the name of the row. */
  devices: {
    title: string
    explanation: string
    empty: string
    unnamed: string
    thisDevice: string
    remembered: string
    lastUsed: string
    /** In place of `lastUsed`. */
    activeNow: string
    remember: string
    stopRemembering: string
    forget: string
    /** What will happen. */
    confirmForget: string
    /** Announced results. `{name}` is the device's. */
    forgotten: string
    rememberedNow: string
    notRememberedNow: string
  }
  sessions: {
    title: string
    explanation: string
    empty: string
    unnamed: string
    thisSession: string
    lastUsed: string
    activeNow: string
    revoke: string
    confirmRevoke: string
    /** Announced. `{name}` is the session's device. */
    revoked: string
    everywhere: string
    confirmEverywhere: string
    notOffered: string
  }
  passkeys: {
    title: string
    explanation: string
    empty: string
    unnamed: string
    added: string
    addedNow: string
    add: string
    adding: string
    done: string
    remove: string
    confirmRemove: string
    stays: string
    existing: string
  }
  totp: {
    title: string
    explanation: string
    start: string
    deviceName: string
    preferred: string
    submit: string
    switchOn: string
    notOnYet: string
    done: string
    again: string
  }
  mfa: {
    title: string
    explanation: string
    methods: Record<'sms' | 'email' | 'totp' | 'passkey', string>
    /** Whether any method is on. */
    isOn: string
    isOff: string
    on: string
    preferred: string
    recommended: string
    turnOn: string
    turnOff: string
    /** The label of the choice between the methods that are on. */
    defaultMethod: string
    /** Announced results. `{name}` is the method's. */
    turnedOn: string
    turnedOff: string
    preferredNow: string
    needs: Record<'sms' | 'email' | 'totp' | 'passkey', string>
    setUp: Record<'sms' | 'email' | 'totp' | 'passkey', string>
    hasPasskey: string
    /** For users whom an identity provider created. `{providers}` are the names of theirs. */
    atProvider: string
  }
  profile: {
    title: string
    verified: string
    notVerified: string
    pending: string
    current: string
    empty: string
    /** The buttons that add an attribute. Others have `empty`. */
    add: Record<CommonAttribute, string>
    readOnly: string
    edit: string
    remove: string
    confirmRemove: string
    /** The heading of the user's identity providers. */
    providers: string
    /** About one of them. */
    providerUpdates: string
    /** Announced. `{name}` is the attribute's label. */
    removed: string
    verify: string
    save: string
    saved: string
    sent: string
    submitCode: string
    resend: string
    /** During the cool-down. `{seconds}` is how many are left. */
    resendIn: string
    resent: string
  }
  password: {
    title: string
    current: string
    everywhereElse: string
    submit: string
    done: Record<'kept' | 'ended' | 'notEnded', string>
    again: string
    /** For users whom an identity provider created. `{providers}` are the names of theirs. */
    atProvider: string
  }
  deletion: {
    title: string
    explanation: string
    confirmation: Record<IdentifierKind, string>
    submit: string
    deleted: string
  }
  feedback: {
    title: string
    explanation: string
    mine: string
    notMine: string
    thanks: string
    secure: string
    incomplete: string
  }
  reauthentication: {
    title: string
    explanation: string
    submit: string
    /** For users without a password: with their identity provider, or if the app can't offer it. */
    withProvider: string
    signInAgain: string
  }
  /** Before a timeout ends the session. `{time}` is what is left, like `1:15`. */
  sessionTimeout: {
    title: string
    idle: string
    tooOld: string
    extend: string
    reauthenticate: string
    dismiss: string
  }
  userButton: { open: string; account: string }
}

/** A section of the kit in the account's screen. */
export type KitAccountSection = 'profile' | 'password' | 'mfa' | 'passkeys' | 'devices' | 'sessions' | 'deletion'

/** A section of the account's screen: one of the kit, or the `id` of one of the host app's. */
export type AccountSection = KitAccountSection | (string & {})

type CommonAttribute =
  | 'name'
  | 'given_name'
  | 'family_name'
  | 'email'
  | 'phone_number'
  | 'birthdate'
  | 'locale'
  | 'zoneinfo'
