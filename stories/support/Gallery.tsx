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
import type { TestPool } from '../../test/support/pools.ts'
import { ann } from '../../test/support/users.ts'
import { gridStyle } from './gridStyle.ts'

interface GalleryProps {
  /** A pool where Ann is signed in. */
  testPool: TestPool
  storage: TokenStorage
  /** The pool's hosted UI customization. Default: none. */
  css?: string
  side: keyof typeof sides
}

/** Shows all sign-in screens or all account screens in a grid, with the hosted UI customization of a pool. */
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

/** A logo for the banner, as in the hosted UI. The stylesheet may limit its size. */
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

const noop = () => {}
const level3 = { headingLevel: 3 } as const
const session = 'a session of twenty or more'
const challenge = { username: ann.email, session } as const
const sentToPhone = { destination: '+*******0000', via: 'sms' } as const
const sentTo = { destination: 'a***@e***', via: 'email' } as const

const SignInAt = (initial: NonNullable<SignInProps['initialState']>) => <SignIn initialState={initial} {...level3} />

function SignInScreens(kit: KitOptions) {
  return (
    <>
      <Group title="Sign-in">
        <SignIn {...level3} onForgotPassword={noop} onSignUp={noop} />
        <SignInAt step="password" username={ann.email} factors={['password', 'email', 'passkey']} />
        <SignInAt step="chooseFactor" username={ann.email} factors={['password', 'email', 'passkey']} />
        <SignInAt step="passkey" username={ann.email} factors={['password', 'passkey']} problem="passkeyNotUsed" />
        <SignInAt step="customChallenge" {...challenge} repeated parameters={{ prompt: 'What is the last word?' }} />
        <SignInAt step="newPassword" {...challenge} missing={['given_name']} />
        <SignInAt step="signedIn" username={ann.email} />
      </Group>
      <Group title="Two-step verification">
        <SignInAt step="code" {...challenge} via="sms" sentTo={sentToPhone} factors={['sms', 'password']} />
        <SignInAt step="chooseMfa" {...challenge} methods={['sms', 'email', 'totp']} />
        <SignInAt step="setUpMfa" {...challenge} methods={['totp', 'email']} />
        <SignInAt step="setUpTotp" {...challenge} secret={ann.totpSecret} />
        <SignInAt step="setUpEmail" {...challenge} />
        <SignInAt step="setUpMfa" {...challenge} methods={[]} />
      </Group>
      <Group title="Sign-up and password reset">
        <SignUp {...level3} onSignIn={noop} />
        <SignInAt step="confirmSignUp" username={ann.email} sentTo={sentTo} />
        <PoolgateProvider {...kit} pool={{ confirmBy: 'link' }}>
          <SignInAt step="confirmSignUp" username={ann.email} />
        </PoolgateProvider>
        <ForgotPassword {...level3} onSignIn={noop} />
        <SignInAt step="resetPassword" username={ann.email} sentTo={sentTo} />
      </Group>
    </>
  )
}

function AccountScreens(kit: KitOptions) {
  return (
    <>
      <section style={{ marginBlockEnd: 40 }}>
        <h2 style={headingStyle}>Account</h2>
        <AccountScreen {...level3} />
      </section>
      <Group title="Account sections">
        <ChangePassword {...level3} />
        <MfaPreferences {...level3} onSetUpMethod={noop} />
        <TotpSetup {...level3} />
        <PasskeyList {...level3} />
        <DeviceList {...level3} />
        <SessionList {...level3} />
        <DeleteAccount {...level3} />
        <PoolgateProvider {...kit} reauthenticateAfter={0}>
          <ChangePassword {...level3} />
        </PoolgateProvider>
      </Group>
      <Group title="Other account components">
        <AuthEventFeedback {...level3} event={{ username: ann.email, eventId: 'event-1', feedbackToken: 'token-1' }} />
        <div style={{ minBlockSize: 240, paddingInline: 16, textAlign: 'end' }}>
          <UserButton onManageAccount={noop} />
        </div>
      </Group>
    </>
  )
}

const sides = {
  signIn: { title: 'Sign-in screens', Screens: SignInScreens },
  account: { title: 'Account screens', Screens: AccountScreens },
}
