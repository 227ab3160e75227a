import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignIn } from 'poolgate'
import { expect, fn } from 'storybook/test'
import { ann, seedAnn } from '../test/support/users.ts'
import { dark, narrow, poolParameters, poolStory, testPoolOf } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const MINUTE = 60
const nextPassword = 'Another-Horse-10?'

const meta = {
  title: 'Sign in/SignIn/Account status',
  ...poolStory,
  component: SignIn,
  args: { onSignedIn: fn(), onForgotPassword: fn(), onSignUp: fn() },
  parameters: {
    docs: {
      description: {
        component: `
Signs in a user whose account isn't ready: unconfirmed, with a required password reset, or with a temporary password.`,
      },
    },
  },
} satisfies Meta<typeof SignIn>

export default meta
type Story = StoryObj<typeof meta>

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
  tags: ['!dev', '!autodocs'],
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

export const ResetPasswordNarrow: Story = { ...ResetPassword, ...narrow, tags: ['!autodocs', '!test'] }

/** Shows the sign-in form again, with the email address filled in. */
export const ResetPasswordDone: Story = {
  tags: ['!dev', '!autodocs'],
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

export const NewPasswordDark: Story = { ...NewPassword, ...dark, tags: ['!autodocs', '!test'] }

export const NewPasswordDone: Story = {
  tags: ['!dev', '!autodocs'],
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
    const values = { 'First name': 'Ann', 'Last name': 'Perkins', 'New password': nextPassword }
    await user.type(values)
    await user.seeValues(values)
  },
}

export const NewPasswordAndAttributesDone: Story = {
  tags: ['!dev', '!autodocs'],
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
