import type { Meta, StoryObj } from '@storybook/react-vite'
import { ForgotPassword } from 'poolgate'
import { expect } from 'storybook/test'
import { personAt } from './person.ts'
import { ann, annAs } from './scene.tsx'
import { dark, inPool, narrow, rightToLeft, sceneOf, staged } from './staged.tsx'

const HOUR = 3_600_000
const nextPassword = 'Another-Horse-10?'

const meta = {
  ...staged,
  component: ForgotPassword,
  parameters: {
    docs: {
      description: {
        component: `
Sends a code and sets a new password with it. Whether there is an account at all is never told.

It does not sign in afterwards: whoever reads the mail should still have to know the password. It hands \`onSignIn\` the
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
    const person = personAt(context)
    await person.arrivesAt('Reset your password')
    await expect(document.body).toHaveFocus()
  },
}

export const RequestDark: Story = { ...Request, ...dark }
export const RequestNarrow: Story = { ...Request, ...narrow }
export const RequestRightToLeft: Story = { ...Request, ...rightToLeft }

export const NothingTyped: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Send code')
    await person.reads('Fill this in.')
    await person.isIn('Email')
  },
}

export const Pending: Story = {
  play: async (context) => {
    const person = personAt(context)
    sceneOf(context).network.state = 'stuck'
    await person.types({ Email: ann.email })
    await person.presses('Send code')
    await person.waitsFor('Send code')
    await person.finds({ Email: ann.email })
  },
}

export const Offline: Story = {
  play: async (context) => {
    const person = personAt(context)
    sceneOf(context).network.state = 'off'
    await person.types({ Email: ann.email })
    await person.presses('Send code')
    await person.reads('No connection. Check your network, then try again.')
    await person.finds({ Email: ann.email })
  },
}

/** Somebody who was invited has a temporary password, which only an administrator replaces. */
export const CannotReset: Story = {
  parameters: inPool({ users: [annAs('FORCE_CHANGE_PASSWORD')] }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: ann.email })
    await person.presses('Send code')
    await person.reads('This password cannot be reset here. Ask your administrator for help.')
  },
}

/** The same answer as for an account, and no mail. */
export const UnknownAccount: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: 'nobody@example.com' })
    await person.presses('Send code')
    await person.arrivesAt('Choose a new password')
    await person.reads(/^If there is an account, we sent a code to/)
  },
}

/** Ann as far as the code, which she has read and not typed yet. */
async function requestCode(context: Context) {
  const person = personAt(context)
  await person.types({ Email: ann.email })
  await person.presses('Send code')
  await person.arrivesAt('Choose a new password')
  return { person, code: person.readsMail() }
}

export const ResetPassword: Story = {
  play: async (context) => {
    const { person } = await requestCode(context)
    await person.reads('a***@e***')
    await person.isIn('Code')
  },
}

export const ResetPasswordDark: Story = { ...ResetPassword, ...dark }
export const ResetPasswordNarrow: Story = { ...ResetPassword, ...narrow }
export const ResetPasswordRightToLeft: Story = { ...ResetPassword, ...rightToLeft }

export const ResetPasswordPending: Story = {
  play: async (context) => {
    const { person, code } = await requestCode(context)
    sceneOf(context).network.state = 'stuck'
    await person.types({ Code: code, 'New password': nextPassword })
    await person.presses('Change password')
    await person.waitsFor('Change password')
    await person.finds({ Code: code, 'New password': nextPassword })
  },
}

export const WrongCode: Story = {
  play: async (context) => {
    const { person } = await requestCode(context)
    await person.types({ Code: '0000', 'New password': nextPassword })
    await person.presses('Change password')
    await person.reads('Wrong code. Check it and try again.')
    await person.isIn('Code')
    await person.finds({ Code: '0000', 'New password': nextPassword })
  },
}

export const WrongCodeDark: Story = { ...WrongCode, ...dark }

export const CodeExpired: Story = {
  play: async (context) => {
    const { person, code } = await requestCode(context)
    sceneOf(context).clock.now = () => Date.now() + HOUR
    await person.types({ Code: code, 'New password': nextPassword })
    await person.presses('Change password')
    await person.reads('This code has expired. Ask for a new one.')
    await person.isIn('Code')
  },
}

/** The code is still good for another try. */
export const PolicyRefused: Story = {
  parameters: inPool({ passwordPolicy: { MinimumLength: 20 } }, { pool: { usernameAttributes: ['email'] } }),
  play: async (context) => {
    const { person, code } = await requestCode(context)
    await person.types({ Code: code, 'New password': nextPassword })
    await person.presses('Change password')
    await person.reads('Use a longer password.')
    await person.isIn('New password')
    await person.finds({ Code: code, 'New password': nextPassword })
  },
}

/** What is typed stays. */
export const NewCode: Story = {
  play: async (context) => {
    const { person } = await requestCode(context)
    await person.types({ 'New password': nextPassword })
    await person.presses('Send a new code')
    await person.reads('A new code is on its way.')
    await person.finds({ 'New password': nextPassword })
    await expect(person.readsMail()).toMatch(/^\d{6}$/)
  },
}

export const NewCodeOffline: Story = {
  play: async (context) => {
    const { person } = await requestCode(context)
    sceneOf(context).network.state = 'off'
    await person.presses('Send a new code')
    await person.reads('No connection. Check your network, then try again.')
  },
}

/** Ten codes an hour, the first included, says the pool. */
export const TooManyCodes: Story = {
  play: async (context) => {
    const { person } = await requestCode(context)
    for (let sent = 1; sent < 10; sent++) {
      await person.presses('Send a new code')
      await person.getsMail()
    }
    await person.presses('Send a new code')
    await person.reads('Too many tries. Wait an hour, then try again.')
  },
}

/** The name is kept, and the cursor stands where the new password goes. */
export const Changed: Story = {
  play: async (context) => {
    const { person, code } = await requestCode(context)
    await person.types({ Code: code, 'New password': nextPassword })
    await person.presses('Change password')
    await person.reads('Your password is changed. Sign in with the new one.')
    await person.finds({ Email: ann.email, Password: '' })
    await person.isIn('Password')
  },
}

export const ChangedDark: Story = { ...Changed, ...dark }

export const ChangedAndSignedIn: Story = {
  play: async (context) => {
    await Changed.play?.(context)
    const person = personAt(context)
    await person.types({ Password: nextPassword })
    await person.presses('Sign in')
    await person.reads('You are signed in.')
  },
}
