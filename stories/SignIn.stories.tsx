import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignIn } from 'poolgate'
import { expect, fn } from 'storybook/test'
import { ann, seedAnn } from '../test/support/users.ts'
import { hebrewMessages } from './hebrewMessages.ts'
import { dark, narrow, poolParameters, poolStory, rightToLeft, testPoolOf } from './poolStory.tsx'
import { userAt } from './userActions.ts'

const MINUTE = 60
const nextPassword = 'Another-Horse-10?'

const meta = {
  ...poolStory,
  component: SignIn,
  args: { onSignedIn: fn(), onForgotPassword: fn(), onSignUp: fn() },
  parameters: {
    docs: {
      description: {
        component: `
Signs a user in through every step that the pool requires: a password, a code that confirms a new account, a password
reset or a new password. For a signed-in user it only shows a message: your app decides what to show instead, or uses
\`AuthScreen\`, which does so.

The links show only if you set \`onForgotPassword\` and \`onSignUp\`, which get the entered identifier. For your own
design, copy the component and keep its hook, \`useSignIn\`.`,
      },
    },
  },
} satisfies Meta<typeof SignIn>

export default meta
type Story = StoryObj<typeof meta>

export const Credentials: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.seeHeading('Sign in')
    await expect(document.body).toHaveFocus()
    await context.userEvent.tab()
    await user.seeFocus('Email')
    await context.userEvent.tab()
    await user.seeFocus('Password')
  },
}

export const CredentialsDark: Story = { ...Credentials, ...dark }
export const CredentialsNarrow: Story = { ...Credentials, ...narrow }

export const SignedIn: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeHeading("You're signed in")
    await expect(context.canvas.getByRole('heading')).toHaveFocus()
    await expect(context.args.onSignedIn).toHaveBeenCalledWith(expect.objectContaining({ email: ann.email }))
  },
}

export const EmptyForm: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Sign in')
    await expect(await context.canvas.findAllByText('This field is required.')).toHaveLength(2)
    await user.seeFocus('Email')
  },
}

/** The button keeps its label and the focus while pending. A second press has no effect. */
export const Pending: Story = {
  play: async (context) => {
    const user = userAt(context)
    testPoolOf(context).network.state = 'stuck'
    await user.signIn()
    await user.seePending('Sign in')
    await user.seeValues({ Email: ann.email, Password: ann.password })
  },
}

export const PendingDark: Story = { ...Pending, ...dark }

export const WrongPassword: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.signIn('Wrong-Horse-9!')
    await user.seeText('Incorrect email or password.')
    await user.seeFocus('Password')
    await user.seeValues({ Email: ann.email, Password: 'Wrong-Horse-9!' })
  },
}

export const WrongPasswordDark: Story = { ...WrongPassword, ...dark }
export const WrongPasswordNarrow: Story = { ...WrongPassword, ...narrow }

/** Shows the form in Hebrew. Values that aren't prose, such as an email address, stay left to right. */
export const WrongPasswordRightToLeft: Story = {
  ...rightToLeft,
  parameters: poolParameters({}, { messages: hebrewMessages }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ 'דואר אלקטרוני': ann.email, סיסמה: 'Wrong-Horse-9!' })
    await user.press('כניסה')
    await user.seeText('כתובת הדואר או הסיסמה שגויות.')
    await user.seeFocus('סיסמה')
  },
}

export const PasswordShown: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: ann.email, Password: ann.password })
    await user.press('Show password')
    const password = context.canvas.getByLabelText('Password')
    await expect(password).toHaveAttribute('type', 'text')
    await user.seeFocus('Password')
    await user.seeValues({ Password: ann.password })
  },
}

/** The form keeps its values, so that the user can submit it again when the network is back. */
export const Offline: Story = {
  play: async (context) => {
    const user = userAt(context)
    testPoolOf(context).network.state = 'off'
    await user.signIn()
    await user.seeText("You're offline. Check your connection and try again.")
    await user.seeValues({ Email: ann.email, Password: ann.password })
  },
}

export const BackOnline: Story = {
  play: async (context) => {
    await Offline.play?.(context)
    const user = userAt(context)
    testPoolOf(context).network.state = 'on'
    await user.press('Sign in')
    await user.seeText("You're signed in")
  },
}

/** After five wrong passwords, the service temporarily refuses the correct one as well. */
export const LockedOut: Story = {
  play: async (context) => {
    const user = userAt(context)
    testPoolOf(context).clock.stop()
    await user.signIn('Wrong-Horse-9!')
    for (let attempts = 1; attempts < 5; attempts++) {
      await user.seeFocus('Password')
      await user.press('Sign in')
    }
    await user.seeFocus('Password')
    await user.type({ Password: ann.password })
    await user.press('Sign in')
    await user.seeText('Too many failed attempts. Try again in a few minutes.')
    await user.seeValues({ Email: ann.email, Password: ann.password })
  },
}

export const AccountDisabled: Story = {
  parameters: poolParameters({ users: [{ ...seedAnn('CONFIRMED'), enabled: false }] }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeText('This account has been disabled. Contact your administrator.')
  },
}

/** Users of this pool choose a username. */
export const ByUsername: Story = {
  parameters: poolParameters({ usernameAttributes: [], users: [{ ...seedAnn('CONFIRMED'), username: 'ann' }] }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Username: 'ann', Password: ann.password })
    await user.press('Sign in')
    await user.seeText("You're signed in")
  },
}

/** Users of this pool sign in with a username, or with their email address or phone number as an alias. */
export const ByUsernameOrAlias: Story = {
  parameters: poolParameters({
    usernameAttributes: [],
    aliasAttributes: ['email', 'phone_number'],
    users: [{ ...seedAnn('CONFIRMED', { phone_number: ann.phone }), username: 'ann' }],
  }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ 'Username, email, or phone': ann.email, Password: ann.password })
    await user.press('Sign in')
    await user.seeText("You're signed in")
  },
}

export const ByEmailOrPhone: Story = {
  parameters: poolParameters({
    usernameAttributes: ['email', 'phone_number'],
    users: [{ password: ann.password, attributes: { phone_number: ann.phone }, status: 'CONFIRMED' }],
  }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ 'Email or phone number': ann.phone, Password: ann.password })
    await user.press('Sign in')
    await user.seeText("You're signed in")
  },
}

export const ByPhone: Story = {
  parameters: poolParameters({
    usernameAttributes: ['phone_number'],
    users: [{ password: ann.password, attributes: { phone_number: ann.phone }, status: 'CONFIRMED' }],
  }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ 'Phone number': ann.phone, Password: ann.password })
    await user.press('Sign in')
    await user.seeText("You're signed in")
  },
}

/** Shows what a user sees who signed up without entering the code. */
export const ConfirmSignUp: Story = {
  parameters: poolParameters({ users: [seedAnn('UNCONFIRMED')] }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeHeading('Verify your account')
    await user.seeFocus('Code')
  },
}

export const ConfirmSignUpResendCode: Story = {
  ...ConfirmSignUp,
  play: async (context) => {
    await ConfirmSignUp.play?.(context)
    const user = userAt(context)
    await user.type({ Code: '1234' })
    await user.press('Resend code')
    await user.seeText('We sent you a new code.')
    await user.seeText(/^Enter the code we sent to/)
    await user.seeValues({ Code: '1234' })
    await expect(user.readCode()).toMatch(/^\d{6}$/)
  },
}

/** Signs in after the confirmation without asking for the password again. */
export const ConfirmSignUpDone: Story = {
  ...ConfirmSignUp,
  play: async (context) => {
    await ConfirmSignUp.play?.(context)
    const user = userAt(context)
    await user.press('Resend code')
    await user.seeText('We sent you a new code.')
    await user.type({ Code: user.readCode() })
    await user.press('Verify')
    await user.seeText("You're signed in")
  },
}

/** An administrator requires the user to reset the password. */
export const ResetPassword: Story = {
  parameters: poolParameters({ users: [seedAnn('RESET_REQUIRED')] }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeHeading('Create a new password')
    await user.seeText(/^You need to reset your password/)
    await user.seeFocus('Code')
  },
}

export const ResetPasswordNarrow: Story = { ...ResetPassword, ...narrow }

/** Shows the sign-in form again, with the email address filled in. */
export const ResetPasswordDone: Story = {
  ...ResetPassword,
  play: async (context) => {
    await ResetPassword.play?.(context)
    const user = userAt(context)
    await user.press('Resend code')
    await user.seeText('We sent you a new code.')
    await user.type({ Code: user.readCode(), 'New password': nextPassword })
    await user.press('Reset password')
    await user.seeText('Your password has been reset. Sign in with your new password.')
    await user.seeValues({ Email: ann.email, Password: '' })
    await user.seeFocus('Password')
  },
}

export const NewPassword: Story = {
  parameters: poolParameters({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeHeading('Create your password')
    await user.seeFocus('New password')
  },
}

export const NewPasswordDark: Story = { ...NewPassword, ...dark }

export const NewPasswordDone: Story = {
  ...NewPassword,
  play: async (context) => {
    await NewPassword.play?.(context)
    const user = userAt(context)
    await user.type({ 'New password': nextPassword })
    await user.press('Continue')
    await user.seeText("You're signed in")
  },
}

/** Asks for missing required attributes together with the new password. */
export const NewPasswordAndAttributes: Story = {
  parameters: poolParameters({
    users: [seedAnn('FORCE_CHANGE_PASSWORD')],
    schemaAttributes: [
      { Name: 'given_name', Required: true },
      { Name: 'family_name', Required: true },
    ],
  }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeFocus('First name')
    await user.type({ 'First name': 'Ann', 'Last name': 'Perkins', 'New password': nextPassword })
  },
}

export const NewPasswordAndAttributesDone: Story = {
  ...NewPasswordAndAttributes,
  play: async (context) => {
    await NewPasswordAndAttributes.play?.(context)
    const user = userAt(context)
    await user.press('Continue')
    await user.seeText("You're signed in")
    const signedIn = expect.objectContaining({ claims: expect.objectContaining({ given_name: 'Ann' }) })
    await expect(context.args.onSignedIn).toHaveBeenCalledWith(signedIn)
  },
}

/** Shows the service's error at the password if the app doesn't know the pool's password policy. */
export const NewPasswordRejected: Story = {
  parameters: poolParameters(
    { users: [seedAnn('FORCE_CHANGE_PASSWORD')], passwordPolicy: { MinimumLength: 20 } },
    { pool: { usernameAttributes: ['email'] } },
  ),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.type({ 'New password': nextPassword })
    await user.press('Continue')
    await user.seeText("This password can't be used. Choose a different one.")
    await user.seeFocus('New password')
  },
}

/** The challenge expires after 3 minutes. The sign-in form shows again, with the email address filled in. */
export const NewPasswordChallengeExpired: Story = {
  ...NewPassword,
  play: async (context) => {
    await NewPassword.play?.(context)
    const user = userAt(context)
    testPoolOf(context).clock.advance(5 * MINUTE)
    await user.type({ 'New password': nextPassword })
    await user.press('Continue')
    await user.seeText('Your sign-in timed out. Please try again.')
    await user.seeValues({ Email: ann.email, Password: '' })
    await user.seeFocus('Password')
  },
}
