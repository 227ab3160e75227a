import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { ann, seedAnn } from '../test/support/users.ts'
import { CustomSignIn } from './CustomSignIn.tsx'
import code from './CustomSignIn.tsx?raw'
import { poolParameters, poolStory, testPoolOf } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const nextPassword = 'Another-Horse-10?'

const meta = {
  title: 'Recipes/Custom sign-in',
  ...poolStory,
  component: CustomSignIn,
  args: { onSignedIn: fn() },
  parameters: {
    layout: 'padded',
    usage: code,
    docs: {
      source: { code },
      description: {
        component: `
A custom sign-in in 60 lines: \`stories/CustomSignIn.tsx\`. It uses none of the kit's components or styles, only
\`useSignIn\`, which returns the current state of the sign-in, and \`useStep\`, which returns the props of its form. It
supports every step, and password managers and screen readers as well as the kit's own screens do.`,
      },
    },
  },
} satisfies Meta<typeof CustomSignIn>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

async function submitCredentials(context: Context, password = ann.password) {
  const user = userAt(context)
  await user.type({ Email: ann.email, Password: password })
  await user.press('Continue')
  return user
}

export const Credentials: Story = {
  play: async (context) => {
    await expect(context.canvas.getByLabelText('Email')).toHaveAttribute('autocomplete', 'username')
    await expect(context.canvas.getByLabelText('Password')).toHaveAttribute('autocomplete', 'current-password')
  },
}

export const SignedIn: Story = {
  play: async (context) => {
    const user = await submitCredentials(context)
    await user.seeHeading('Welcome')
    await expect(context.args.onSignedIn).toHaveBeenCalledTimes(1)
  },
}

export const WrongPassword: Story = {
  play: async (context) => {
    const user = await submitCredentials(context, 'Wrong-Horse-9!')
    await user.seeText('Incorrect email or password.')
    await user.seeFocus('Password')
    await user.seeValues({ Email: ann.email })
  },
}

export const Pending: Story = {
  play: async (context) => {
    testPoolOf(context).network.state = 'stuck'
    const user = await submitCredentials(context)
    await user.seePending('Continue')
  },
}

export const Offline: Story = {
  play: async (context) => {
    testPoolOf(context).network.state = 'off'
    const user = await submitCredentials(context)
    await user.seeText("You're offline. Check your connection and try again.")
    await user.seeValues({ Email: ann.email, Password: ann.password })
  },
}

export const ConfirmSignUp: Story = {
  parameters: poolParameters({ users: [seedAnn('UNCONFIRMED')] }),
  play: async (context) => {
    await submitCredentials(context)
    await expect(await context.canvas.findByRole('form', { name: 'confirmSignUp' })).toBeVisible()
  },
}

export const ConfirmSignUpCodeExpired: Story = {
  ...ConfirmSignUp,
  play: async (context) => {
    await ConfirmSignUp.play?.(context)
    const user = userAt(context)
    await user.type({ Code: '0000' })
    await user.press('Continue')
    await user.seeText('That code has expired. Request a new one.')
  },
}

export const ResetPassword: Story = {
  parameters: poolParameters({ users: [seedAnn('RESET_REQUIRED')] }),
  play: async (context) => {
    await submitCredentials(context)
    await expect(await context.canvas.findByRole('form', { name: 'resetPassword' })).toBeVisible()
  },
}

export const ResetPasswordCodeExpired: Story = {
  ...ResetPassword,
  play: async (context) => {
    await ResetPassword.play?.(context)
    const user = userAt(context)
    await user.type({ Code: '0000', Password: nextPassword })
    await user.press('Continue')
    await user.seeText('That code has expired. Request a new one.')
    await user.seeValues({ Password: nextPassword })
  },
}

export const NewPassword: Story = {
  parameters: poolParameters({
    users: [seedAnn('FORCE_CHANGE_PASSWORD')],
    schemaAttributes: [{ Name: 'given_name', Required: true }],
  }),
  play: async (context) => {
    const user = await submitCredentials(context)
    const values = { given_name: 'Ann', Password: nextPassword }
    await user.type(values)
    await user.seeValues(values)
  },
}

export const NewPasswordDone: Story = {
  tags: ['!dev', '!autodocs'],
  ...NewPassword,
  play: async (context) => {
    await NewPassword.play?.(context)
    const user = userAt(context)
    await user.press('Continue')
    await user.seeHeading('Welcome')
  },
}
