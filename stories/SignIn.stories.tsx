import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignIn } from 'poolgate'
import { expect, fn } from 'storybook/test'
import { hebrew } from './hebrew.ts'
import { personAt } from './person.ts'
import { ann, annAs } from './scene.tsx'
import { dark, inPool, narrow, rightToLeft, sceneOf, staged } from './staged.tsx'

const MINUTE = 60_000
const nextPassword = 'Another-Horse-10?'

const meta = {
  ...staged,
  component: SignIn,
  args: { onSignedIn: fn(), onForgotPassword: fn(), onSignUp: fn() },
  parameters: {
    docs: {
      description: {
        component: `
Signs a user in, through every step that the pool asks for: a password, a code that confirms a new account, a
password that must be reset or chosen. It shows nothing once somebody is signed in but that they are: put it where
your app decides what to show, or use \`AuthScreen\`, which does that.

The links show only where you say what they do: \`onForgotPassword\` and \`onSignUp\` get what is typed as user name.
For a look of your own, copy the component and keep its hook, \`useSignIn\`.`,
      },
    },
  },
} satisfies Meta<typeof SignIn>

export default meta
type Story = StoryObj<typeof meta>

export const Credentials: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.arrivesAt('Sign in')
    await expect(document.body).toHaveFocus()
    await context.userEvent.tab()
    await person.isIn('Email')
    await context.userEvent.tab()
    await person.isIn('Password')
  },
}

export const CredentialsDark: Story = { ...Credentials, ...dark }
export const CredentialsNarrow: Story = { ...Credentials, ...narrow }

export const SignedIn: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.arrivesAt('You are signed in.')
    await expect(context.canvas.getByRole('heading')).toHaveFocus()
    await expect(context.args.onSignedIn).toHaveBeenCalledWith(expect.objectContaining({ email: ann.email }))
  },
}

export const NothingTyped: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Sign in')
    await expect(await context.canvas.findAllByText('Fill this in.')).toHaveLength(2)
    await person.isIn('Email')
  },
}

/** Label and focus stay on the button. A second press does nothing. */
export const Pending: Story = {
  play: async (context) => {
    const person = personAt(context)
    sceneOf(context).network.state = 'stuck'
    await person.signsIn()
    await person.waitsFor('Sign in')
    await person.finds({ Email: ann.email, Password: ann.password })
  },
}

export const PendingDark: Story = { ...Pending, ...dark }

export const WrongPassword: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn('Wrong-Horse-9!')
    await person.reads('Wrong name or password. Try again.')
    await person.isIn('Password')
    await person.finds({ Email: ann.email, Password: 'Wrong-Horse-9!' })
  },
}

export const WrongPasswordDark: Story = { ...WrongPassword, ...dark }
export const WrongPasswordNarrow: Story = { ...WrongPassword, ...narrow }

/** In Hebrew: what is not prose, such as an address, stays left to right. */
export const WrongPasswordRightToLeft: Story = {
  ...rightToLeft,
  parameters: inPool({}, { messages: hebrew }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ 'דואר אלקטרוני': ann.email, סיסמה: 'Wrong-Horse-9!' })
    await person.presses('כניסה')
    await person.reads('השם או הסיסמה שגויים. אפשר לנסות שוב.')
    await person.isIn('סיסמה')
  },
}

export const PasswordShown: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: ann.email, Password: ann.password })
    await person.presses('Show password')
    const password = context.canvas.getByLabelText('Password')
    await expect(password).toHaveAttribute('type', 'text')
    await person.isIn('Password')
    await person.finds({ Password: ann.password })
  },
}

/** Nothing typed is lost, and the same press works once the network is back. */
export const Offline: Story = {
  play: async (context) => {
    const person = personAt(context)
    sceneOf(context).network.state = 'off'
    await person.signsIn()
    await person.reads('No connection. Check your network, then try again.')
    await person.finds({ Email: ann.email, Password: ann.password })
  },
}

export const BackOnline: Story = {
  play: async (context) => {
    await Offline.play?.(context)
    const person = personAt(context)
    sceneOf(context).network.state = 'on'
    await person.presses('Sign in')
    await person.reads('You are signed in.')
  },
}

/** After the fifth wrong password the service refuses the right one as well, for a while. */
export const LockedOut: Story = {
  play: async (context) => {
    const person = personAt(context)
    const now = Date.now()
    sceneOf(context).clock.now = () => now
    await person.signsIn('Wrong-Horse-9!')
    for (let tries = 1; tries < 5; tries++) {
      await person.isIn('Password')
      await person.presses('Sign in')
    }
    await person.isIn('Password')
    await person.types({ Password: ann.password })
    await person.presses('Sign in')
    await person.reads('Too many wrong tries. Wait a few minutes, then try again.')
    await person.finds({ Email: ann.email, Password: ann.password })
  },
}

export const AccountSwitchedOff: Story = {
  parameters: inPool({ users: [{ ...annAs('CONFIRMED'), enabled: false }] }),
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.reads('This account is switched off. Ask your administrator.')
  },
}

/** People choose a user name. */
export const ByUsername: Story = {
  parameters: inPool({ usernameAttributes: [], users: [{ ...annAs('CONFIRMED'), username: 'ann' }] }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ 'User name': 'ann', Password: ann.password })
    await person.presses('Sign in')
    await person.reads('You are signed in.')
  },
}

/** A user name with aliases: an address or a number does as well. */
export const ByUsernameOrAlias: Story = {
  parameters: inPool({
    usernameAttributes: [],
    aliasAttributes: ['email', 'phone_number'],
    users: [{ ...annAs('CONFIRMED', { phone_number: '+442079460000' }), username: 'ann' }],
  }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ 'User name, email or phone': ann.email, Password: ann.password })
    await person.presses('Sign in')
    await person.reads('You are signed in.')
  },
}

export const ByEmailOrPhone: Story = {
  parameters: inPool({
    usernameAttributes: ['email', 'phone_number'],
    users: [{ password: ann.password, attributes: { phone_number: '+442079460000' }, status: 'CONFIRMED' }],
  }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ 'Email or phone number': '+442079460000', Password: ann.password })
    await person.presses('Sign in')
    await person.reads('You are signed in.')
  },
}

export const ByPhone: Story = {
  parameters: inPool({
    usernameAttributes: ['phone_number'],
    users: [{ password: ann.password, attributes: { phone_number: '+442079460000' }, status: 'CONFIRMED' }],
  }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ 'Phone number': '+442079460000', Password: ann.password })
    await person.presses('Sign in')
    await person.reads('You are signed in.')
  },
}

/** Somebody who signed up and never entered their code. */
export const ConfirmSignUp: Story = {
  parameters: inPool({ users: [annAs('UNCONFIRMED')] }),
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.arrivesAt('Confirm your account')
    await person.isIn('Code')
  },
}

export const ConfirmSignUpNewCode: Story = {
  ...ConfirmSignUp,
  play: async (context) => {
    await ConfirmSignUp.play?.(context)
    const person = personAt(context)
    await person.types({ Code: '1234' })
    await person.presses('Send a new code')
    await person.reads('A new code is on its way.')
    await person.reads(/^We sent a code to/)
    await person.finds({ Code: '1234' })
    await expect(person.readsMail()).toMatch(/^\d{6}$/)
  },
}

/** The password need not be typed again. */
export const ConfirmSignUpDone: Story = {
  ...ConfirmSignUp,
  play: async (context) => {
    await ConfirmSignUp.play?.(context)
    const person = personAt(context)
    await person.presses('Send a new code')
    await person.reads('A new code is on its way.')
    await person.types({ Code: person.readsMail() })
    await person.presses('Confirm')
    await person.reads('You are signed in.')
  },
}

/** An administrator asked that the password be reset. */
export const ResetPassword: Story = {
  parameters: inPool({ users: [annAs('RESET_REQUIRED')] }),
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.arrivesAt('Choose a new password')
    await person.reads(/^Your password must be reset/)
    await person.isIn('Code')
  },
}

export const ResetPasswordNarrow: Story = { ...ResetPassword, ...narrow }

/** Back at the form, with the name kept. */
export const ResetPasswordDone: Story = {
  ...ResetPassword,
  play: async (context) => {
    await ResetPassword.play?.(context)
    const person = personAt(context)
    await person.presses('Send a new code')
    await person.reads('A new code is on its way.')
    await person.types({ Code: person.readsMail(), 'New password': nextPassword })
    await person.presses('Change password')
    await person.reads('Your password is changed. Sign in with the new one.')
    await person.finds({ Email: ann.email, Password: '' })
    await person.isIn('Password')
  },
}

export const NewPassword: Story = {
  parameters: inPool({ users: [annAs('FORCE_CHANGE_PASSWORD')] }),
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.arrivesAt('Choose your password')
    await person.isIn('New password')
  },
}

export const NewPasswordDark: Story = { ...NewPassword, ...dark }

export const NewPasswordDone: Story = {
  ...NewPassword,
  play: async (context) => {
    await NewPassword.play?.(context)
    const person = personAt(context)
    await person.types({ 'New password': nextPassword })
    await person.presses('Save and sign in')
    await person.reads('You are signed in.')
  },
}

/** What the pool requires and does not know yet is asked with the password. */
export const NewPasswordAndAttributes: Story = {
  parameters: inPool({
    users: [annAs('FORCE_CHANGE_PASSWORD')],
    schemaAttributes: [
      { Name: 'given_name', Required: true },
      { Name: 'family_name', Required: true },
    ],
  }),
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.isIn('First name')
    await person.types({ 'First name': 'Ann', 'Last name': 'Perkins', 'New password': nextPassword })
  },
}

export const NewPasswordAndAttributesDone: Story = {
  ...NewPasswordAndAttributes,
  play: async (context) => {
    await NewPasswordAndAttributes.play?.(context)
    const person = personAt(context)
    await person.presses('Save and sign in')
    await person.reads('You are signed in.')
    const user = expect.objectContaining({ claims: expect.objectContaining({ given_name: 'Ann' }) })
    await expect(context.args.onSignedIn).toHaveBeenCalledWith(user)
  },
}

/** A rule that nobody told the form about: the service says it, at the field. */
export const NewPasswordRefused: Story = {
  parameters: inPool(
    { users: [annAs('FORCE_CHANGE_PASSWORD')], passwordPolicy: { MinimumLength: 20 } },
    { pool: { usernameAttributes: ['email'] } },
  ),
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.types({ 'New password': nextPassword })
    await person.presses('Save and sign in')
    await person.reads('Use a longer password.')
    await person.isIn('New password')
  },
}

/** The service waits three minutes for the new password. The name is kept. */
export const NewPasswordTooLate: Story = {
  ...NewPassword,
  play: async (context) => {
    await NewPassword.play?.(context)
    const person = personAt(context)
    sceneOf(context).clock.now = () => Date.now() + 5 * MINUTE
    await person.types({ 'New password': nextPassword })
    await person.presses('Save and sign in')
    await person.reads('This took too long. Please sign in again.')
    await person.finds({ Email: ann.email, Password: '' })
    await person.isIn('Password')
  },
}
