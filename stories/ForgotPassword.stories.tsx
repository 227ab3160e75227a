import type { Meta, StoryObj } from '@storybook/react-vite'
import { ForgotPassword } from 'poolgate'
import { expect } from 'storybook/test'
import { fault } from '../test/support/responses.ts'
import { ann, seedAnn } from '../test/support/users.ts'
import { dark, narrow, poolParameters, poolStory, rightToLeft, testPoolOf } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const HOUR = 3_600
const nextPassword = 'Another-Horse-10?'

const meta = {
  title: 'Sign in/ForgotPassword',
  ...poolStory,
  component: ForgotPassword,
  parameters: {
    docs: {
      description: {
        component: `
Sends a code and sets a new password with it. It never reveals whether an account exists.

It doesn't sign the user in afterward: access to the mailbox alone must not be enough. It calls \`onSignIn\` with the
initial state of a sign-in, which has the identifier; without \`onSignIn\`, it shows the sign-in form in its place.
To build your own, use \`useForgotPassword\`.`,
      },
    },
  },
} satisfies Meta<typeof ForgotPassword>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

export const Request: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.seeHeading('Reset your password')
    await expect(document.body).toHaveFocus()
  },
}

export const RequestDark: Story = { ...Request, ...dark, tags: ['!autodocs', '!test'] }
export const RequestNarrow: Story = { ...Request, ...narrow, tags: ['!autodocs', '!test'] }
export const RequestRightToLeft: Story = { ...Request, ...rightToLeft, tags: ['!autodocs', '!test'] }

export const EmptyForm: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Send code')
    await user.seeText('This field is required.')
    await user.seeFocus('Email')
  },
}

export const Pending: Story = {
  play: async (context) => {
    const user = userAt(context)
    testPoolOf(context).network.state = 'stuck'
    await user.type({ Email: ann.email })
    await user.press('Send code')
    await user.seePending('Send code')
    await user.seeValues({ Email: ann.email })
  },
}

export const Offline: Story = {
  play: async (context) => {
    const user = userAt(context)
    testPoolOf(context).network.state = 'off'
    await user.type({ Email: ann.email })
    await user.press('Send code')
    await user.seeText("You're offline. Check your connection and try again.")
    await user.seeValues({ Email: ann.email })
  },
}

/** An invited user has a temporary password, which only an administrator can replace. */
export const CannotReset: Story = {
  parameters: poolParameters({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: ann.email })
    await user.press('Send code')
    await user.seeText("Your password can't be reset here. Contact your administrator.")
  },
}

/** Shows the same screen as for an existing account. No message is sent. */
export const UnknownAccount: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: 'nobody@example.com' })
    await user.press('Send code')
    await user.seeHeading('Create a new password')
    await user.seeText(/^If an account exists, we sent a code to/)
  },
}

/** Requests a code for Ann and returns it. The form still needs it. */
async function requestCode(context: Context) {
  const user = userAt(context)
  await user.type({ Email: ann.email })
  await user.press('Send code')
  await user.seeHeading('Create a new password')
  return { user, code: user.readCode() }
}

export const ResetPassword: Story = {
  play: async (context) => {
    const { user } = await requestCode(context)
    await user.seeText(ann.email)
    await user.seeFocus('Code')
  },
}

export const ResetPasswordDark: Story = { ...ResetPassword, ...dark, tags: ['!autodocs', '!test'] }
export const ResetPasswordNarrow: Story = { ...ResetPassword, ...narrow, tags: ['!autodocs', '!test'] }
export const ResetPasswordRightToLeft: Story = { ...ResetPassword, ...rightToLeft, tags: ['!autodocs', '!test'] }

export const ResetPasswordPending: Story = {
  play: async (context) => {
    const { user, code } = await requestCode(context)
    testPoolOf(context).network.state = 'stuck'
    await user.type({ Code: code, 'New password': nextPassword })
    await user.press('Reset password')
    await user.seePending('Reset password')
    await user.seeValues({ Code: code, 'New password': nextPassword })
  },
}

export const WrongCode: Story = {
  play: async (context) => {
    const { user } = await requestCode(context)
    await user.type({ Code: '0000', 'New password': nextPassword })
    await user.press('Reset password')
    await user.seeText('That code is incorrect. Check it and try again.')
    await user.seeFocus('Code')
    await user.seeValues({ Code: '0000', 'New password': nextPassword })
  },
}

export const WrongCodeDark: Story = { ...WrongCode, ...dark, tags: ['!autodocs', '!test'] }

export const CodeExpired: Story = {
  play: async (context) => {
    const { user, code } = await requestCode(context)
    testPoolOf(context).clock.advance(HOUR)
    await user.type({ Code: code, 'New password': nextPassword })
    await user.press('Reset password')
    await user.seeText('That code has expired. Request a new one.')
    await user.seeFocus('Code')
  },
}

/** Shows the service's error at the password if the app doesn't know the pool's password policy. */
export const PasswordRejected: Story = {
  parameters: poolParameters({ passwordPolicy: { MinimumLength: 20 } }, { pool: { usernameAttributes: ['email'] } }),
  play: async (context) => {
    const { user, code } = await requestCode(context)
    await user.type({ Code: code, 'New password': nextPassword })
    await user.press('Reset password')
    await user.seeText("This password can't be used. Choose a different one.")
    await user.seeFocus('New password')
    await user.seeValues({ Code: code, 'New password': nextPassword })
  },
}

/** A new code keeps the values of the form. */
export const ResendCode: Story = {
  play: async (context) => {
    const { user } = await requestCode(context)
    await user.type({ 'New password': nextPassword })
    await user.press('Resend code')
    await user.seeText('We sent you a new code.')
    await user.seeText(/^Resend code \(\d\d\)$/)
    await user.seeValues({ 'New password': nextPassword })
    await expect(user.readCode()).toMatch(/^\d{6}$/)
  },
}

export const ResendCodeOffline: Story = {
  play: async (context) => {
    const { user } = await requestCode(context)
    testPoolOf(context).network.state = 'off'
    await user.press('Resend code')
    await user.seeText("You're offline. Check your connection and try again.")
  },
}

/** The pool sends at most 10 codes per hour, including the first. */
export const TooManyCodes: Story = {
  play: async (context) => {
    const { user } = await requestCode(context)
    testPoolOf(context).answers.ForgotPassword = () => fault('LimitExceededException')
    await user.press('Resend code')
    await user.seeText('Too many attempts. Try again later.')
  },
}

/** Shows the sign-in form with the email address filled in and the focus on the password. */
export const PasswordChanged: Story = {
  play: async (context) => {
    const { user, code } = await requestCode(context)
    await user.type({ Code: code, 'New password': nextPassword })
    await user.press('Reset password')
    await user.seeText('Your password has been reset. Sign in with your new password.')
    await user.seeValues({ Email: ann.email, Password: '' })
    await user.seeFocus('Password')
  },
}

export const PasswordChangedDark: Story = { ...PasswordChanged, ...dark, tags: ['!autodocs', '!test'] }

export const PasswordChangedAndSignedIn: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await PasswordChanged.play?.(context)
    const user = userAt(context)
    await user.type({ Password: nextPassword })
    await user.press('Sign in')
    await user.seeText("You're signed in")
  },
}
