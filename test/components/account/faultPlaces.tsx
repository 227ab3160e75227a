import { QueryClient, useQuery } from '@tanstack/react-query'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { TOTP } from 'otpauth'
import {
  AuthEventFeedback,
  ChangePassword,
  DeleteAccount,
  DeviceList,
  deviceQuery,
  MfaPreferences,
  PasskeyList,
  ProfileAttributes,
  SessionList,
  SignOutButton,
  TotpSetup,
  useDevices,
  useErrorMessage,
  useSession,
} from 'poolgate'
import { type AuthError, type Session, setUserSettings } from 'poolgate/client'
import type { LocalPoolOptions } from 'poolgate/local'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../../src/hooks/form/useAction.ts'
import type { operationTable } from '../../../src/wire/operationTable.ts'
import { fillIn, press } from '../../support/components/render.tsx'
import type { TestPool as TestScene } from '../../support/pools.ts'
import { signInOnAnotherDevice } from '../../support/signedInUsers.ts'
import { ann, seedAnn } from '../../support/users.ts'

/** A place in the account that calls an operation: what to render, how to trigger the call, and what follows. */
export interface Place {
  shows: () => ReactNode
  pool?: LocalPoolOptions
  ahead?: (scene: TestScene) => Promise<void>
  /** Opens the form that makes the call. @returns The values typed into it. */
  comes?: (scene: TestScene) => Promise<Record<string, string>>
  /** Makes the call. Default: rendering makes it, and "Try again" repeats it. */
  act?: () => Promise<void>
  /** The text after a successful retry. Omit it if the screen offers no retry. */
  next?: RegExp
  /** Faults that show no advice, since the state that the user wanted is reached anyway. */
  reached?: RegExp
}

const annUnproven = seedAnn('CONFIRMED', { phone_number: '+442079460000', phone_number_verified: 'false' })

const nothing = async () => ({})
const typing = async (values: Record<string, string>) => {
  await fillIn(values)
  return values
}
const pressing = (name: string) => () => press(name)
const pressingLike =
  (name: RegExp, index = 0) =>
  async () =>
    userEvent.click((await screen.findAllByRole('button', { name }))[index]!)
/** Presses a button, and confirms. A question that is open after a fault is confirmed again. */
const confirming = (name: RegExp) => async () => {
  if (!screen.queryByRole('button', { name: 'Cancel' })) await pressingLike(name)()
  await pressingLike(name)()
}
const forgetOther = async () => {
  const rows = await screen.findAllByRole('listitem')
  const other = rows.find((row) => !row.innerText.includes('This device'))!
  const remove = () => userEvent.click(within(other).getByRole('button', { name: /^Remove/ }))
  if (!screen.queryByRole('button', { name: 'Cancel' })) await remove()
  await remove()
}
const editing = (label: string, value: string) => async () => {
  await pressingLike(new RegExp(`^Edit ${label}`))()
  await screen.findByLabelText(label)
  return typing({ [label]: value })
}

const profile = () => <ProfileAttributes />
const GONE = /^ResourceNotFoundException$/

export const places: Partial<Record<keyof typeof operationTable, Place>> = {
  GetUser: { shows: profile, next: /Ann/ },
  UpdateUserAttributes: {
    shows: profile,
    comes: editing('First name', 'Anna'),
    act: pressing('Save'),
    next: /Anna/,
  },
  DeleteUserAttributes: {
    shows: profile,
    comes: nothing,
    act: confirming(/^Remove Last name/),
    next: /Last name removed\s+Add/,
  },
  GetUserAttributeVerificationCode: {
    shows: profile,
    pool: { users: [annUnproven] },
    comes: nothing,
    act: pressingLike(/^Verify Phone/),
    next: /Enter the code we sent/,
  },
  VerifyUserAttribute: {
    shows: profile,
    pool: { users: [annUnproven] },
    comes: async ({ pool }) => {
      await pressingLike(/^Verify Phone/)()
      await screen.findByLabelText('Code')
      return typing({ Code: pool.outbox.take('+442079460000').code })
    },
    act: pressing('Verify'),
    next: /Changes saved/,
  },
  ChangePassword: {
    shows: () => <ChangePassword />,
    comes: () => typing({ 'Current password': ann.password, 'New password': 'Battery-Staple-8?' }),
    act: pressing('Change password'),
    next: /Password updated/,
  },
  DeleteUser: {
    shows: () => <DeleteAccount />,
    comes: () => typing({ 'Confirm your email': ann.email }),
    act: pressing('Delete account'),
    next: /Your account has been deleted/,
  },
  ListDevices: { shows: () => <DeviceList />, next: /This device/ },
  ForgetDevice: {
    shows: () => <DeviceList />,
    ahead: signInOnAnotherDevice,
    comes: nothing,
    act: forgetOther,
    next: /This device(?!.*Remove.*Remove)/s,
    reached: GONE,
  },
  UpdateDeviceStatus: {
    shows: () => <DeviceList />,
    comes: nothing,
    act: pressingLike(/^Ask for a code again/),
    next: /\nSkip codes on this device\n/,
  },
  ListUserSessions: {
    shows: () => <SessionList />,
    next: /This session|aren't available/,
    reached: /^OperationNotEnabled/,
  },
  RevokeUserSession: {
    shows: () => <SessionList />,
    ahead: signInOnAnotherDevice,
    comes: nothing,
    act: confirming(/^Sign out Chrome/),
    next: /This session/,
    reached: GONE,
  },
  GlobalSignOut: {
    shows: () => <SessionList />,
    comes: nothing,
    act: confirming(/^Sign out of all devices/),
    next: /Sign in/,
    reached: /./,
  },
  RevokeToken: {
    shows: () => <SignOutButton />,
    comes: nothing,
    act: pressing('Sign out'),
    next: /Sign in/,
    reached: /./,
  },
  ListWebAuthnCredentials: { shows: () => <PasskeyList />, next: /No passkeys yet/ },
  DeleteWebAuthnCredential: {
    shows: () => <PasskeyList />,
    ahead: async ({ answerNext }) =>
      answerNext({
        Credentials: [{ CredentialId: 'credential-1', FriendlyCredentialName: 'Phone', CreatedAt: 1_790_000_000 }],
      }),
    comes: nothing,
    act: confirming(/^Delete Phone/),
    reached: GONE,
  },
  GetDevice: { shows: () => <OneDevice />, next: /Chrome/ },
  StartWebAuthnRegistration: {
    shows: () => <PasskeyList />,
    comes: nothing,
    act: pressing('Add a passkey'),
    next: /./,
  },
  CompleteWebAuthnRegistration: {
    shows: () => <PasskeyList />,
    comes: nothing,
    act: pressing('Add a passkey'),
    next: /./,
  },
  GetUserAuthFactors: { shows: () => <MfaPreferences />, next: /Two-step/, reached: /^OperationNotEnabled/ },
  SetUserMFAPreference: {
    shows: () => <MfaPreferences />,
    comes: nothing,
    act: pressingLike(/^Turn on Email/),
    next: /Turn off/,
  },
  AssociateSoftwareToken: {
    shows: () => <TotpSetup />,
    comes: nothing,
    act: pressing('Set up authenticator app'),
    next: /6-digit code/,
  },
  VerifySoftwareToken: {
    shows: () => <TotpSetup />,
    comes: async () => {
      await press('Set up authenticator app')
      const { href } = await screen.findByRole<HTMLAnchorElement>('link', { hidden: true })
      const secret = new URL(href).searchParams.get('secret') ?? ''
      return typing({ '6-digit code': new TOTP({ secret }).generate(), 'Device name (optional)': 'Pixel' })
    },
    act: pressing('Continue'),
    next: /Authenticator app added/,
  },
  UpdateAuthEventFeedback: {
    shows: () => <AuthEventFeedback event={{ username: ann.email, eventId: 'event-1', feedbackToken: 'a.b.c' }} />,
    comes: nothing,
    act: pressing('Yes, it was me'),
    next: /./,
    reached: /NotAuthorized/,
  },
  SetUserSettings: { shows: () => <OldSettings />, comes: nothing, act: pressing('Turn on'), next: /done/ },
}

export const ownClient = new QueryClient()

function OneDevice() {
  const { session } = useSession()
  const { items } = useDevices()
  return items[0] ? <Device session={session} id={items[0].key} /> : null
}

function Device({ session, id }: { session: Session; id: string }) {
  const { data, error, refetch } = useQuery(deviceQuery(session, id), ownClient)
  const errorMessage = useErrorMessage()
  return (
    <div className="pg-root">
      <p>{data?.name}</p>
      <p role="alert">{error && errorMessage(error as AuthError)}</p>
      <button type="button" onClick={() => void refetch()}>
        Try again
      </button>
    </div>
  )
}

/** Calls `SetUserSettings`, which no component of the kit does. */
function OldSettings() {
  const [sms] = useState(true)
  const { mutate, isSuccess, error } = useAction((context, signal) => setUserSettings(context, { sms }, signal))
  const errorMessage = useErrorMessage()
  return (
    <div className="pg-root">
      <button type="button" onClick={mutate}>
        Turn on
      </button>
      <p role="alert">{error && errorMessage(error)}</p>
      <p role="status">{isSuccess && 'done'}</p>
    </div>
  )
}
