import {
  AccountScreen,
  AuthEventFeedback,
  ChangePassword,
  DeleteAccount,
  DeviceList,
  ForgotPassword,
  MfaPreferences,
  PasskeyList,
  PoolgateProvider,
  type PoolgateProviderProps,
  SessionList,
  SignIn,
  type SignInProps,
  SignUp,
  TotpSetup,
  UserButton,
} from 'poolgate'
import type { TokenStorage } from 'poolgate/client'
import { type ReactNode, useState } from 'react'
import type { TestPool } from '../test/support/pools.ts'
import { ann } from '../test/support/users.ts'
import { gridStyle } from './gridStyle.ts'

interface GalleryProps {
  /** A pool where Ann is signed in. */
  testPool: TestPool
  storage: TokenStorage
  /** The pool's style sheet. Default: the kit's own look. */
  css?: string
  side: keyof typeof sides
}

/** Every screen of one side of the kit beside the others, in the look of one pool. */
export function Gallery({ css, side, ...loaded }: GalleryProps) {
  const [{ testPool, storage }] = useState(loaded)
  const kit: KitOptions = {
    client: testPool.client,
    storage,
    authFlow: 'USER_PASSWORD_AUTH',
    pool: { ...testPool.options, signUpAttributes: ['given_name'], totpIssuer: 'Example' },
    logo: <Logo />,
    ...(css && { uiCustomization: { CSS: css } }),
  }
  const { title, Screens } = sides[side]
  return (
    <main style={{ padding: '24px clamp(0px, 100vw - 480px, 24px)' }}>
      <h1 style={headingStyle}>{title}</h1>
      <PoolgateProvider {...kit}>
        <Screens {...kit} />
      </PoolgateProvider>
    </main>
  )
}

type KitOptions = Exclude<PoolgateProviderProps, { userPoolId: string }>

const headingStyle = {
  margin: '0 0 16px',
  font: '600 15px/1.4 system-ui',
  color: 'CanvasText',
  textAlign: 'center',
} as const

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 style={headingStyle}>{title}</h2>
      <div style={gridStyle}>{children}</div>
    </section>
  )
}

/** As a hosted UI would show it: an image of the banner, whose size the style sheet may limit. */
const Logo = () => (
  <svg className="pg-logo logo-customizable" viewBox="0 0 176 64" role="img" aria-label="Acme">
    <rect width="64" height="64" rx="14" fill="#0f766e" />
    <path d="M14 48 32 14l18 34h-9l-9-18-9 18z" fill="#fff" />
    <rect x="76" y="8" width="100" height="48" rx="10" fill="#fff" />
    <text x="126" y="42" textAnchor="middle" fontSize="28" fontWeight="700" fontFamily="system-ui" fill="#0f766e">
      Acme
    </text>
  </svg>
)

const nothing = () => {}
const third = { headingLevel: 3 } as const
const session = 'a session of twenty or more'
const challenged = { username: ann.email, session } as const
const sentToPhone = { destination: '+*******0000', via: 'sms' } as const
const sentTo = { destination: 'a***@e***', via: 'email' } as const

const At = (initial: NonNullable<SignInProps['initialState']>) => <SignIn initialState={initial} {...third} />

function SignInSide(kit: KitOptions) {
  return (
    <>
      <Group title="Sign-in">
        <SignIn {...third} onForgotPassword={nothing} onSignUp={nothing} />
        <At step="password" username={ann.email} factors={['password', 'email', 'passkey']} />
        <At step="chooseFactor" username={ann.email} factors={['password', 'email', 'passkey']} />
        <At step="passkey" username={ann.email} factors={['password', 'passkey']} problem="passkeyNotUsed" />
        <At step="customChallenge" {...challenged} repeated parameters={{ prompt: 'What is the last word?' }} />
        <At step="newPassword" {...challenged} missing={['given_name']} />
        <At step="signedIn" username={ann.email} />
      </Group>
      <Group title="Second step">
        <At step="code" {...challenged} via="sms" sentTo={sentToPhone} factors={['sms', 'password']} />
        <At step="chooseMfa" {...challenged} methods={['sms', 'email', 'totp']} />
        <At step="setUpMfa" {...challenged} methods={['totp', 'email']} />
        <At step="setUpTotp" {...challenged} secret={ann.totpSecret} />
        <At step="setUpEmail" {...challenged} />
        <At step="setUpMfa" {...challenged} methods={[]} />
      </Group>
      <Group title="Sign-up and forgotten password">
        <SignUp {...third} onSignIn={nothing} />
        <At step="confirmSignUp" username={ann.email} sentTo={sentTo} />
        <PoolgateProvider {...kit} pool={{ confirmBy: 'link' }}>
          <At step="confirmSignUp" username={ann.email} />
        </PoolgateProvider>
        <ForgotPassword {...third} onSignIn={nothing} />
        <At step="resetPassword" username={ann.email} sentTo={sentTo} />
      </Group>
    </>
  )
}

function AccountSide(kit: KitOptions) {
  return (
    <>
      <section style={{ marginBlockEnd: 40 }}>
        <h2 style={headingStyle}>Account</h2>
        <AccountScreen {...third} />
      </section>
      <Group title="Its sections">
        <ChangePassword {...third} />
        <MfaPreferences {...third} onSetUpMethod={nothing} />
        <TotpSetup {...third} />
        <PasskeyList {...third} />
        <DeviceList {...third} />
        <SessionList {...third} />
        <DeleteAccount {...third} />
        <PoolgateProvider {...kit} reauthenticateAfter={0}>
          <ChangePassword {...third} />
        </PoolgateProvider>
      </Group>
      <Group title="Elsewhere on a page">
        <AuthEventFeedback {...third} event={{ username: ann.email, eventId: 'event-1', feedbackToken: 'token-1' }} />
        <div style={{ minBlockSize: 240, paddingInline: 16, textAlign: 'end' }}>
          <UserButton onManageAccount={nothing} />
        </div>
      </Group>
    </>
  )
}

const sides = {
  signIn: { title: 'Before the account', Screens: SignInSide },
  account: { title: 'In the account', Screens: AccountSide },
}
