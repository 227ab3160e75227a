import type { Meta, StoryObj } from '@storybook/react-vite'
import { ForgotPassword } from 'poolgate'
import { expect } from 'storybook/test'
import { ann, seedAnn } from '../test/support/users.ts'
import { dark, narrow, poolParameters, poolStory, rightToLeft, testPoolOf } from './poolStory.tsx'
import { userAt } from './userActions.ts'

const HOUR = 3_600
const nextPassword = 'Another-Horse-10?'

const meta = {
  ...poolStory,
  component: ForgotPassword,
  parameters: {
    docs: {
      description: {
        component: `
Sends a code and sets a new password with it. Whether there is an account at all is never told.

It does not sign in afterSignIn: whoever reads the mail should still have to know the password. It hands \`onSignIn\` the
state that a sign-in starts from, with the name kept; without \`onSignIn\`, the sign-in form follows in its place.
Under the hood: \`useForgotPassword\`.`,
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

export const RequestDark: Story = { ...Request, ...dark }
export const RequestNarrow: Story = { ...Request, ...narrow }
export const RequestRightToLeft: Story = { ...Request, ...rightToLeft }

export const NothingTyped: Story = {
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

/** Somebody who was invited has a temporary password, which only an administrator replaces. */
export const CannotReset: Story = {
  parameters: poolParameters({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: ann.email })
    await user.press('Send code')
    await user.seeText("Your password can't be reset here. Contact your administrator.")
  },
}

/** The same answer as for an account, and no mail. */
export const UnknownAccount: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: 'nobody@example.com' })
    await user.press('Send code')
    await user.seeHeading('Create a new password')
    await user.seeText(/^If an account exists, we sent a code to/)
  },
}

/** Ann as far as the code, which she has read and not typed yet. */
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
    await user.seeText('a***@e***')
    await user.seeFocus('Code')
  },
}

export const ResetPasswordDark: Story = { ...ResetPassword, ...dark }
export const ResetPasswordNarrow: Story = { ...ResetPassword, ...narrow }
export const ResetPasswordRightToLeft: Story = { ...ResetPassword, ...rightToLeft }

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

export const WrongCodeDark: Story = { ...WrongCode, ...dark }

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

/** The code is still good for another try. */
export const PolicyRefused: Story = {
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

/** What is typed stays. */
export const NewCode: Story = {
  play: async (context) => {
    const { user } = await requestCode(context)
    await user.type({ 'New password': nextPassword })
    await user.press('Resend code')
    await user.seeText('We sent you a new code.')
    await user.seeValues({ 'New password': nextPassword })
    await expect(user.readCode()).toMatch(/^\d{6}$/)
  },
}

export const NewCodeOffline: Story = {
  play: async (context) => {
    const { user } = await requestCode(context)
    testPoolOf(context).network.state = 'off'
    await user.press('Resend code')
    await user.seeText("You're offline. Check your connection and try again.")
  },
}

/** Ten codes an hour, the first included, says the pool. */
export const TooManyCodes: Story = {
  play: async (context) => {
    const { user } = await requestCode(context)
    for (let sent = 1; sent < 10; sent++) {
      await user.press('Resend code')
      await user.waitForCode()
    }
    await user.press('Resend code')
    await user.seeText('Too many attempts. Try again later.')
  },
}

/** The name is kept, and the cursor stands where the new password goes. */
export const Changed: Story = {
  play: async (context) => {
    const { user, code } = await requestCode(context)
    await user.type({ Code: code, 'New password': nextPassword })
    await user.press('Reset password')
    await user.seeText('Your password has been reset. Sign in with your new password.')
    await user.seeValues({ Email: ann.email, Password: '' })
    await user.seeFocus('Password')
  },
}

export const ChangedDark: Story = { ...Changed, ...dark }

export const ChangedAndSignedIn: Story = {
  play: async (context) => {
    await Changed.play?.(context)
    const user = userAt(context)
    await user.type({ Password: nextPassword })
    await user.press('Sign in')
    await user.seeText("You're signed in")
  },
}
