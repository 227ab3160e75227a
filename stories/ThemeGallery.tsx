import { AccountScreen, DeviceList, MfaPreferences, SignIn, SignUp, UserButton } from 'poolgate'
import { ann } from '../test/support/users.ts'
import { gridStyle } from './support/gridStyle.ts'

/** The email address of a user who hasn't confirmed it yet. */
export const unconfirmedEmail = 'ben@example.com'

const noop = () => {}
const challenge = { username: ann.email, session: 'a session of twenty or more' }
const sentTo = { destination: 'a***@e***', via: 'email' } as const
const factors = ['password', 'email', 'passkey'] as const

/** A grid of the screens that show most of a theme. */
export function ThemeGallery({ title }: { title: string }) {
  return (
    <>
      <h1 style={{ font: '600 15px/1.4 system-ui', color: 'CanvasText', textAlign: 'center' }}>{title}</h1>
      <div style={gridStyle}>
        <SignIn headingLevel={2} onForgotPassword={noop} onSignUp={noop} />
        <SignUp headingLevel={2} onSignIn={noop} />
        <SignIn headingLevel={2} initialState={{ step: 'confirmSignUp', username: unconfirmedEmail, sentTo }} />
        <SignIn headingLevel={2} initialState={{ step: 'resetPassword', username: ann.email, sentTo }} />
        <SignIn headingLevel={2} initialState={{ step: 'chooseFactor', username: ann.email, factors: [...factors] }} />
        <SignIn headingLevel={2} initialState={{ step: 'setUpTotp', secret: ann.totpSecret, ...challenge }} />
        <SignIn
          headingLevel={2}
          initialState={{
            step: 'passkey',
            username: ann.email,
            factors: ['password', 'passkey'],
            problem: 'passkeyNotUsed',
          }}
        />
        <MfaPreferences headingLevel={2} onSetUpMethod={noop} />
        <DeviceList headingLevel={2} />
        <UserButton />
      </div>
      <AccountScreen headingLevel={2} />
    </>
  )
}
