import type { PoolConfig } from 'poolgate'
import { ForgotPassword, SignIn, SignUp } from 'poolgate'
import type { ReactElement } from 'react'
import { laterScreensModule } from '../../../src/components/auth/laterScreensModule.ts'
import { ann } from '../users.ts'

/** Loads the screens after the first one, so that each shows at once. For `beforeAll`. */
export const loadLaterScreens = () => laterScreensModule.fetch()

/** The settings of a pool that requires more than an email address and a password at sign-up. */
export const askingPool: PoolConfig = {
  usernameAttributes: ['email'],
  passwordPolicy: { MinimumLength: 8, RequireUppercase: true, RequireLowercase: true, RequireNumbers: true },
  schemaAttributes: [{ Name: 'given_name', Required: true }, { Name: 'custom:cost_center' }],
  signUpAttributes: ['given_name', 'custom:cost_center'],
}

export const sentTo = { destination: 'a***@e***', via: 'email' } as const
const nothing = () => {}

/** Every form of the kit, with all its links. */
export const screens: Record<string, (props?: { headingLevel?: 1 }) => ReactElement> = {
  'sign in': (props) => <SignIn onSignUp={nothing} onForgotPassword={nothing} {...props} />,
  'sign in with a notice': (props) => (
    <SignIn initialState={{ step: 'credentials', username: ann.email, notice: 'passwordReset' }} {...props} />
  ),
  'confirm sign-up': (props) => (
    <SignIn initialState={{ step: 'confirmSignUp', username: ann.email, sentTo }} {...props} />
  ),
  'confirm sign-up, code not sent': (props) => (
    <SignIn initialState={{ step: 'confirmSignUp', username: ann.email, delivery: 'notSent' }} {...props} />
  ),
  'required reset': (props) => <SignIn initialState={{ step: 'resetPassword', username: ann.email }} {...props} />,
  'new password': (props) => (
    <SignIn
      initialState={{ step: 'newPassword', username: ann.email, session: 'x'.repeat(20), missing: ['given_name'] }}
      {...props}
    />
  ),
  'sign up': (props) => <SignUp onSignIn={nothing} {...props} />,
  'forgot password': (props) => <ForgotPassword onSignIn={nothing} {...props} />,
  'reset password': (props) => (
    <ForgotPassword initialState={{ step: 'resetPassword', username: ann.email, requested: true, sentTo }} {...props} />
  ),
}

export const screenNames = Object.keys(screens)
