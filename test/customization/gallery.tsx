import { cleanup, screen, waitFor } from '@testing-library/react'
import {
  AccountScreen,
  AuthEventFeedback,
  ChangePassword,
  DeleteAccount,
  DeviceList,
  MfaPreferences,
  PasskeyList,
  ProfileAttributes,
  SessionList,
  SignIn,
  TotpSetup,
  UserButton,
} from 'poolgate'
import type { SignInState } from 'poolgate/client'
import type { ReactNode } from 'react'
import { SCOPE_ATTRIBUTE } from '../../src/theme/styleScope.ts'
import { findPageText, renderAccount } from '../support/components/account.tsx'
import { fillIn, press, renderWithPool, submit } from '../support/components/render.tsx'
import { askingPool, screenNames, screens, sentTo } from '../support/components/screens.tsx'
import { federated, federatedPool, fiveProviders } from '../support/federatedPool.ts'
import { createTestPool } from '../support/pools.ts'
import { signInOnAnotherDevice } from '../support/signedInUsers.ts'
import { ann, seedAnn } from '../support/users.ts'

const nothing = () => {}
const asked = { username: ann.email, session: 'x'.repeat(20) }
const typed = { Email: ann.email, Password: ann.password }
const noPicture = { uiCustomization: { ImageUrl: 'https://localhost:1/none.png' }, logoAlt: 'Example Inc.' }

/** Steps of a sign-in that are not among `screens`. */
export const steps: SignInState[] = [
  { step: 'code', via: 'email', sentTo, ...asked },
  { step: 'chooseMfa', methods: ['sms', 'totp'], ...asked },
  { step: 'setUpMfa', methods: [], ...asked },
  { step: 'setUpTotp', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', ...asked },
  { step: 'setUpEmail', ...asked },
  { step: 'customChallenge', parameters: { question: 'Who?' }, repeated: true, ...asked },
  { step: 'chooseFactor', factors: ['password', 'passkey'], ...asked },
  { step: 'password', factors: ['password', 'passkey'], ...asked },
  { step: 'passkey', problem: 'passkeyNotUsed', factors: ['password', 'passkey'], ...asked },
  { step: 'signedIn', username: ann.email },
]

const refused = async () => {
  await screen.findByRole('form')
  submit()
  await waitFor(() => expectSome('.pg-error:not(:empty)'))
}
/** Shows the key of an authenticator app as a QR code and as text. */
async function showKey() {
  await screen.findByRole('img')
  document.querySelector('details')!.open = true
}
const failed = () => waitFor(() => expectSome('[role="alert"]:not(:empty)'))

function expectSome(selector: string) {
  if (!document.querySelector(selector)) throw new Error(`No ${selector}`)
}

const passkeys = ['iCloud Keychain', 'Windows Hello'].map((FriendlyCredentialName, index) => ({
  CredentialId: `credential-${index}`,
  FriendlyCredentialName,
  RelyingPartyId: 'localhost',
  AuthenticatorTransports: [],
  CreatedAt: 1_790_000_000,
}))

const withTwoFactors = {
  ...seedAnn('CONFIRMED', { phone_number: '+442079460000', email_verified: 'false' }),
  mfa: { enabled: ['SMS_MFA' as const], preferred: 'SMS_MFA' as const },
}

/** The screens of the gallery, each in the state that shows the most elements. */
const drawings: (() => Promise<unknown>)[] = [
  ...screenNames.map((name) => async () => {
    renderWithPool(createTestPool(), screens[name]!(), { pool: askingPool })
    await refused()
  }),
  ...steps.map((initial) => async () => {
    renderWithPool(createTestPool(), <SignIn initialState={initial} />)
    await waitFor(() => expectSome('.pg-card h2'))
    if (initial.step === 'setUpTotp') await showKey()
  }),
  async () => {
    const scene = createTestPool()
    scene.network.state = 'off'
    renderWithPool(scene, screens['sign in']!(), noPicture)
    await screen.findByText(noPicture.logoAlt)
    await fillIn(typed)
    await press('Sign in')
    await failed()
  },
  async () => {
    const methods = <SignIn signInMethods={['providers', 'form', 'companyEmail']} />
    renderWithPool(createTestPool(federatedPool), methods, { ...federated, providers: fiveProviders })
    await screen.findByRole('button', { name: /^Continue with ?Acme Inc/ })
  },
  async () => {
    renderWithPool(createTestPool(), screens['sign up']!(), { pool: askingPool, logo: <b>Host</b> })
    await fillIn({ ...typed, Password: 'long enough', 'First name': 'Ann' })
    await press('Show password')
  },
  async () => {
    await renderAccount(<AccountScreen />)
    await findPageText('Cost center')
    await press('Edit First name')
    await screen.findByLabelText('First name')
    await press('Edit Phone number')
    await screen.findByLabelText('Country')
    await press('Add Newsletter')
    await screen.findByLabelText('Newsletter')
  },
  async () => {
    const { scene } = await renderAccount(<ProfileAttributes />)
    await findPageText(ann.email)
    await press('Edit Email')
    await fillIn({ Email: 'anna@example.com' })
    await press('Save')
    await findPageText('to finish the change')
    await fillIn({ Code: 'wrong' })
    scene.pool.outbox.take('anna@example.com')
  },
  async () => {
    await renderAccount(<ChangePassword />)
    await fillIn({ 'New password': 'Battery-Staple-8?' })
    await refused()
  },
  () => opened(<MfaPreferences onSetUpMethod={nothing} />, 'Default', { pool: { users: [withTwoFactors] } }),
  async () => {
    await opened(<DeviceList />, 'This device', { ahead: signInOnAnotherDevice })
    const [first] = screen.getAllByRole('button', { name: /^Remove/ })
    first?.click()
    await screen.findByRole('button', { name: 'Cancel' })
  },
  () => opened(<PasskeyList />, 'Windows Hello', { ahead: ({ answerNext }) => answerNext({ Credentials: passkeys }) }),
  () => opened(<SessionList />, 'This session', { ahead: signInOnAnotherDevice }),
  async () => {
    await opened(<DeleteAccount />, "can't be undone")
    await fillIn({ 'Confirm your email': 'anne@example.com' })
    await refused()
  },
  async () => {
    await renderAccount(<TotpSetup />)
    await press('Set up authenticator app')
    await showKey()
    await refused()
  },
  () => opened(<DeleteAccount />, "Confirm it's you", { minutesAgo: 16 }),
  () =>
    opened(<DeviceList />, 'Try again', {
      ahead: ({ network }) => {
        network.state = 'off'
      },
    }),
  async () => {
    const event = { username: 'ann', eventId: '1', feedbackToken: 'x' }
    await opened(<AuthEventFeedback event={event} />, 'Was this you')
  },
  async () => {
    await renderAccount(<UserButton onManageAccount={nothing} />)
    await press('Account menu for Ann Lee')
  },
]

async function opened(children: ReactNode, words: string, options?: Parameters<typeof renderAccount>[1]) {
  await renderAccount(children, options)
  await findPageText(words)
}

/**
 * Renders every screen and copies the markup of those that show something new to one page, so that a stylesheet affects the copies as it
 * does the screens. The style scope of the copies is `kit`.
 */
export async function drawGallery(): Promise<HTMLElement> {
  const gallery = document.createElement('div')
  gallery.style.cssText =
    'display: grid; grid-template-columns: repeat(5, 1fr); align-items: start; gap: 16px; inline-size: 2200px'
  const withoutMotion = document.createElement('style')
  // Nor does the row of the navigation scroll: all its items show.
  withoutMotion.textContent = '.pg-root * { transition: none !important } .pg-nav-list { flex-wrap: wrap }'
  const columns = Array.from({ length: 5 }, () => document.createElement('div'))
  gallery.append(withoutMotion, ...columns)
  const frames: HTMLElement[] = []
  const kinds = new Set<string>()
  for (const draw of drawings) {
    await draw()
    for (const input of document.querySelectorAll<HTMLOptionElement>('option')) {
      input.toggleAttribute('selected', input.selected)
    }
    for (const root of document.querySelectorAll('.pg-root')) {
      if (root.parentElement?.closest('.pg-root')) continue
      const frame = document.createElement('section')
      const isMenu = root.matches('.pg-user')
      frame.style.cssText = `inline-size: 400px; padding-block-end: ${isMenu ? 240 : 16}px`
      frame.append(root.cloneNode(true))
      if (addKinds(kinds, frame)) frames.push(frame)
    }
    cleanup()
  }
  // Columns of their own: in CSS columns every layout and every hit test takes several times as long.
  document.body.append(gallery)
  for (const frame of frames) shortest(columns).append(frame)
  gallery.remove()
  for (const root of gallery.querySelectorAll('.pg-root')) root.setAttribute(SCOPE_ATTRIBUTE, 'kit')
  return gallery
}

/**
 * Adds what is in a frame: each element's kind with that of its parent and of the element before it, which is all that rules select by.
 * Returns whether a kind is new.
 */
function addKinds(kinds: Set<string>, frame: HTMLElement): boolean {
  const before = kinds.size
  for (const element of frame.querySelectorAll('.pg-root *')) {
    kinds.add([element.previousElementSibling, element.parentElement, element].map(kindOf).join(' '))
  }
  return kinds.size > before
}

const kindOf = (element: Element | null) => element && `${element.tagName}.${element.getAttribute('class') ?? ''}`

/** Returns the column with the most room. */
const shortest = (columns: HTMLElement[]): HTMLElement =>
  columns.reduce((found, column) => (column.scrollHeight < found.scrollHeight ? column : found))
