import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { CustomSignIn } from './CustomSignIn.tsx'
import { personAt } from './person.ts'
import { ann, annAs } from './scene.tsx'
import { inPool, sceneOf, staged } from './staged.tsx'

const nextPassword = 'Another-Horse-10?'

const meta = {
  ...staged,
  component: CustomSignIn,
  args: { onSignedIn: fn() },
  parameters: {
    docs: {
      description: {
        component: `
A sign-in of one's own in under sixty lines: \`stories/CustomSignIn.tsx\`. It uses no component and no style of the kit,
only \`useSignIn\`, which says where the sign-in stands, and \`useStep\`, which makes a form of that. Every step is there,
and password managers and screen readers are served as well as by the kit's own screens.`,
      },
    },
  },
} satisfies Meta<typeof CustomSignIn>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

async function submitCredentials(context: Context, password = ann.password) {
  const person = personAt(context)
  await person.types({ Email: ann.email, Password: password })
  await person.presses('Continue')
  return person
}

export const Credentials: Story = {
  play: async (context) => {
    await expect(context.canvas.getByLabelText('Email')).toHaveAttribute('autocomplete', 'username')
    await expect(context.canvas.getByLabelText('Password')).toHaveAttribute('autocomplete', 'current-password')
  },
}

export const SignedIn: Story = {
  play: async (context) => {
    const person = await submitCredentials(context)
    await person.arrivesAt('Welcome')
    await expect(context.args.onSignedIn).toHaveBeenCalledTimes(1)
  },
}

export const WrongPassword: Story = {
  play: async (context) => {
    const person = await submitCredentials(context, 'Wrong-Horse-9!')
    await person.reads('Wrong name or password. Try again.')
    await person.isIn('Password')
    await person.finds({ Email: ann.email })
  },
}

export const Pending: Story = {
  play: async (context) => {
    sceneOf(context).network.state = 'stuck'
    const person = await submitCredentials(context)
    await person.waitsFor('Continue')
  },
}

export const Offline: Story = {
  play: async (context) => {
    sceneOf(context).network.state = 'off'
    const person = await submitCredentials(context)
    await person.reads('No connection. Check your network, then try again.')
    await person.finds({ Email: ann.email, Password: ann.password })
  },
}

export const ConfirmSignUp: Story = {
  parameters: inPool({ users: [annAs('UNCONFIRMED')] }),
  play: async (context) => {
    const person = await submitCredentials(context)
    await person.types({ Code: '0000' })
    await person.presses('Continue')
    await person.reads('This code has expired. Ask for a new one.')
  },
}

export const ResetPassword: Story = {
  parameters: inPool({ users: [annAs('RESET_REQUIRED')] }),
  play: async (context) => {
    const person = await submitCredentials(context)
    await person.types({ Code: '0000', Password: nextPassword })
    await person.presses('Continue')
    await person.reads('This code has expired. Ask for a new one.')
    await person.finds({ Password: nextPassword })
  },
}

export const NewPassword: Story = {
  parameters: inPool({
    users: [annAs('FORCE_CHANGE_PASSWORD')],
    schemaAttributes: [{ Name: 'given_name', Required: true }],
  }),
  play: async (context) => {
    const person = await submitCredentials(context)
    await person.types({ given_name: 'Ann', Password: nextPassword })
    await person.presses('Continue')
    await person.arrivesAt('Welcome')
  },
}
