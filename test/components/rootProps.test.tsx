import { cleanup, screen, waitFor } from '@testing-library/react'
import * as kit from 'poolgate'
import {
  AccountScreen,
  AuthEventFeedback,
  AuthPage,
  AuthScreen,
  ChangePassword,
  DeleteAccount,
  DeviceList,
  ForgotPassword,
  MfaPreferences,
  PasskeyList,
  ProfileAttributes,
  RequireReauthentication,
  SessionList,
  SessionTimeoutWarning,
  SignIn,
  SignOutButton,
  SignUp,
  TotpSetup,
  UserButton,
} from 'poolgate'
import { createRef, type ReactElement, useState } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { findPageText, renderAccount } from '../support/components/account.tsx'
import { fillIn, press, renderWithPool } from '../support/components/render.tsx'
import { createTestPool } from '../support/pools.ts'
import { ann } from '../support/users.ts'

/** Attributes that a host passes: its own, and some that are reserved for the kit. */
const attributes = {
  className: 'hosts-own another',
  id: 'hosts-id',
  'data-testid': 'hosts-test-id',
  'aria-label': "Host's label",
  'data-pg-scope': 'forged',
  'data-pg-scheme': 'dark',
  'data-pg-look': 'awaited',
}

let refElement: HTMLElement | null = null
const hostProps = {
  ...attributes,
  ref: (element: HTMLElement | null) => {
    refElement = element
  },
}

beforeEach(() => {
  refElement = null
})

/** Expects exactly one element, which has everything that the host passed, and returns it. */
function expectOneRoot(kitClass: string): HTMLElement {
  const roots = [
    ...document.querySelectorAll<HTMLElement>(
      '.hosts-own, #hosts-id, [data-testid=hosts-test-id], [aria-label="Host\'s label"]',
    ),
  ]
  expect(roots).toHaveLength(1)
  const [root] = roots as [HTMLElement]
  expect(root.className).toBe(`${kitClass} hosts-own another`)
  expect([root.id, root.dataset.testid, root.ariaLabel]).toEqual(['hosts-id', 'hosts-test-id', "Host's label"])
  expect(refElement).toBe(root)
  expect(document.querySelector('[data-pg-scope=forged], [data-pg-scheme], [data-pg-look]')).toBeNull()
  return root
}

const event = { username: 'ann', eventId: '1', feedbackToken: 'x' }

const signedOut: Record<string, [ReactElement, kitClass: string]> = {
  AuthPage: [<AuthPage key="" {...hostProps} />, 'pg-root pg-page'],
  AuthScreen: [<AuthScreen key="" {...hostProps} />, 'pg-root'],
  ForgotPassword: [<ForgotPassword key="" {...hostProps} />, 'pg-root'],
  SignIn: [<SignIn key="" {...hostProps} />, 'pg-root'],
  SignUp: [<SignUp key="" {...hostProps} />, 'pg-root'],
}

const signedIn: Record<string, [ReactElement, kitClass: string]> = {
  AccountScreen: [<AccountScreen key="" {...hostProps} />, 'pg-root'],
  AuthEventFeedback: [<AuthEventFeedback key="" {...hostProps} event={event} />, 'pg-root'],
  ChangePassword: [<ChangePassword key="" {...hostProps} />, 'pg-root'],
  DeleteAccount: [<DeleteAccount key="" {...hostProps} />, 'pg-root'],
  DeviceList: [<DeviceList key="" {...hostProps} />, 'pg-root'],
  MfaPreferences: [<MfaPreferences key="" {...hostProps} />, 'pg-root'],
  PasskeyList: [<PasskeyList key="" {...hostProps} />, 'pg-root'],
  ProfileAttributes: [<ProfileAttributes key="" {...hostProps} />, 'pg-root'],
  RequireReauthentication: [
    <RequireReauthentication key="" {...hostProps}>
      Payout
    </RequireReauthentication>,
    'pg-reauthentication',
  ],
  SessionList: [<SessionList key="" {...hostProps} />, 'pg-root'],
  SignOutButton: [<SignOutButton key="" {...hostProps} />, 'pg-root pg-sign-out'],
  TotpSetup: [<TotpSetup key="" {...hostProps} />, 'pg-root'],
  UserButton: [<UserButton key="" {...hostProps} />, 'pg-root pg-user'],
}

const aboutToEnd: Record<string, [ReactElement, kitClass: string]> = {
  SessionTimeoutWarning: [<SessionTimeoutWarning key="" {...hostProps} />, 'pg-root pg-dialog'],
}

const isComponent = (value: unknown): value is { displayName?: string } =>
  typeof value === 'object' && value !== null && '$$typeof' in value

describe('every public component', () => {
  test('is in the tables of this file and has its name as `displayName`', () => {
    const components = Object.entries(kit).filter(([, value]) => isComponent(value))
    expect(components.map(([name]) => name).sort()).toEqual(
      Object.keys({ ...signedOut, ...signedIn, ...aboutToEnd }).sort(),
    )
    expect(components.map(([, value]) => isComponent(value) && value.displayName)).toEqual(
      components.map(([name]) => name),
    )
  })

  test.each(Object.entries(signedOut))(
    '%s passes DOM props and ref to its root element while no one is signed in',
    (_name, [component, kitClass]) => {
      renderWithPool(createTestPool(), component)
      expectOneRoot(kitClass)
      cleanup()
      expect(refElement).toBeNull()
    },
  )

  test.each(Object.entries(signedIn))(
    '%s passes DOM props and ref to its root element, while loading and once loaded',
    async (_name, [component, kitClass]) => {
      await renderAccount(component)
      await waitFor(() => expect(refElement).not.toBeNull())
      const root = expectOneRoot(kitClass)
      await waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull())
      expect(expectOneRoot(kitClass)).toBe(root)
      cleanup()
      expect(refElement).toBeNull()
    },
  )

  test.each(Object.entries(signedIn))(
    '%s passes DOM props and ref to its root element while the user must reauthenticate',
    async (_name, [component, kitClass]) => {
      await renderAccount(component, { minutesAgo: 16 })
      await waitFor(() => expect(refElement).not.toBeNull())
      expectOneRoot(kitClass)
    },
  )
})

test.each(Object.entries(aboutToEnd))(
  '%s passes DOM props and ref to its root element before a timeout',
  async (_name, [component, kitClass]) => {
    await renderAccount(component, { minutesAgo: 9, timeouts: { idle: 600 } })
    await waitFor(() => expect(refElement).not.toBeNull())
    expectOneRoot(kitClass)
    cleanup()
    expect(refElement).toBeNull()
  },
)

describe('a root element', () => {
  test('of AuthScreen exists while the session loads', () => {
    const pendingStorage = { get: () => new Promise<null>(() => {}), set: () => {}, remove: () => {} }
    renderWithPool(createTestPool(), <AuthScreen {...hostProps} />, { storage: pendingStorage })
    expectOneRoot('pg-root')
    expect(document.querySelector('[aria-busy=true]')).not.toBeNull()
  })

  test('of AuthScreen does not exist once a user is signed in', async () => {
    await renderAccount(<AuthScreen {...hostProps}>App</AuthScreen>)
    await findPageText('App')
    expect(document.querySelector('.hosts-own')).toBeNull()
    expect(refElement).toBeNull()
  })

  test('of AuthEventFeedback exists when its link is incomplete', () => {
    renderWithPool(createTestPool(), <AuthEventFeedback {...hostProps} />)
    expectOneRoot('pg-root')
  })

  test('exists when a list cannot be loaded', async () => {
    await renderAccount(<DeviceList {...hostProps} />, {
      ahead: ({ network }) => {
        network.state = 'off'
      },
    })
    await findPageText("You're offline")
    expectOneRoot('pg-root')
  })

  test('stays the same element when a change succeeds', async () => {
    await renderAccount(<ChangePassword {...hostProps} />)
    await fillIn({ 'Current password': ann.password, 'New password': 'Battery-Staple-8?' })
    const root = expectOneRoot('pg-root')
    await press('Change password')
    await findPageText('Password updated')
    expect(expectOneRoot('pg-root')).toBe(root)
  })

  test('inside another component of the kit has the host’s props, but no style scope', async () => {
    const Submit = () => <ProfileAttributes {...hostProps} />
    await renderAccount(<ChangePassword components={{ Submit }} />)
    await findPageText('ann@example.com')
    const roots = [...document.querySelectorAll('.hosts-own')]
    expect(roots).toHaveLength(1)
    expect(roots[0]?.className).toBe(attributes.className)
    expect(roots[0]?.hasAttribute('data-pg-scope')).toBe(false)
    expect(roots[0]).toBe(refElement)
  })

  test('moves to the new ref when the host passes another one', async () => {
    const first = createRef<HTMLDivElement>()
    const second = createRef<HTMLDivElement>()
    function Host() {
      const [ref, setRef] = useState(first)
      return (
        <>
          <button type="button" onClick={() => setRef(second)}>
            Swap
          </button>
          <SignIn ref={ref} />
        </>
      )
    }
    renderWithPool(createTestPool(), <Host />)
    const root = document.querySelector('.pg-root')
    expect([first.current, second.current]).toEqual([root, null])
    await press('Swap')
    expect([first.current, second.current]).toEqual([null, root])
  })
})

test("RequireReauthentication renders the host's children outside the kit's root element", async () => {
  await renderAccount(
    <RequireReauthentication headingLevel={3} {...hostProps}>
      <input aria-label="IBAN" defaultValue="typed before" />
    </RequireReauthentication>,
    { minutesAgo: 16 },
  )
  const heading = await screen.findByRole('heading', { level: 3 })
  expect(heading.closest('.pg-root')?.parentElement).toBe(refElement)
  const input = document.querySelector<HTMLInputElement>('[aria-label=IBAN]')!
  expect([input.value, input.closest('.pg-root'), input.checkVisibility()]).toEqual(['typed before', null, false])
  await fillIn({ Password: ann.password })
  await press('Continue')
  await waitFor(() => expect(input.checkVisibility()).toBe(true))
})

test('the `components` of a screen also replace its own alerts', () => {
  const Alert = () => <b>Host alert</b>
  renderWithPool(createTestPool(), <AuthEventFeedback components={{ Alert }} />)
  expect(screen.getByText('Host alert')).toBeTruthy()
})
