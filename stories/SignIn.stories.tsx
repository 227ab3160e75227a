import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignIn } from 'poolgate'
import { he } from 'poolgate/locales/he'
import { expect, fn } from 'storybook/test'
import { fault } from '../test/support/responses.ts'
import { ann, seedAnn } from '../test/support/users.ts'
import { dark, narrow, poolParameters, poolStory, rightToLeft, testPoolOf } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const meta = {
  title: 'Sign in/SignIn',
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

export const CredentialsDark: Story = { ...Credentials, ...dark, tags: ['!autodocs', '!test'] }
export const CredentialsNarrow: Story = { ...Credentials, ...narrow, tags: ['!autodocs', '!test'] }

export const SignedIn: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeHeading("You're signed in")
    await expect(context.canvas.getByRole('heading')).toHaveFocus()
    await expect(context.args.onSignedIn).toHaveBeenCalledWith(expect.objectContaining({ email: ann.email }))
  },
}

/** Shows a hint while Caps Lock is on and the user is in the field. */
export const CapsLock: Story = {
  play: async (context) => {
    const user = userAt(context)
    await context.userEvent.click(context.canvas.getByLabelText('Password'))
    await context.userEvent.keyboard('{CapsLock}A')
    await user.seeText('Caps Lock is on')
  },
}

export const CapsLockDark: Story = { ...CapsLock, ...dark, tags: ['!autodocs', '!test'] }

/** Shows examples in empty fields, from the host app's messages. */
export const Placeholders: Story = {
  parameters: poolParameters({}, { messages: { placeholders: { username: 'name@example.com' } } }),
  play: async (context) => {
    await expect(context.canvas.getByLabelText('Email')).toHaveAttribute('placeholder', 'name@example.com')
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

export const PendingDark: Story = { ...Pending, ...dark, tags: ['!autodocs', '!test'] }

export const WrongPassword: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.signIn('Wrong-Horse-9!')
    await user.seeText('Incorrect email or password.')
    await user.seeFocus('Password')
    await user.seeValues({ Email: ann.email, Password: 'Wrong-Horse-9!' })
  },
}

export const WrongPasswordDark: Story = { ...WrongPassword, ...dark, tags: ['!autodocs', '!test'] }
export const WrongPasswordNarrow: Story = { ...WrongPassword, ...narrow, tags: ['!autodocs', '!test'] }

/** Shows the form in Hebrew. Values that aren't prose, such as an email address, stay left to right. */
export const WrongPasswordRightToLeft: Story = {
  ...rightToLeft,
  parameters: poolParameters({}, { locale: he }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ אימייל: ann.email, סיסמה: 'Wrong-Horse-9!' })
    await user.press('התחברות')
    await user.seeText('האימייל או הסיסמה שגויים.')
    await user.seeFocus('סיסמה')
  },
}

/** Shows the error on a device whose clock is ten minutes off. */
export const WrongClock: Story = {
  play: async (context) => {
    testPoolOf(context).clock.advance(600)
    const user = userAt(context)
    await user.signIn()
    await user.seeText("Your device's clock seems to be wrong. Set it and try again.")
    await user.seeValues({ Email: ann.email, Password: ann.password })
  },
}

/** Shows the error if the response doesn't tell the time, so that a wrong clock could be the cause. */
export const WrongPasswordOrClock: Story = {
  ...narrow,
  play: async (context) => {
    testPoolOf(context).answers.RespondToAuthChallenge = () =>
      fault('NotAuthorizedException', 'Incorrect username or password.')
    const user = userAt(context)
    await user.signIn('Wrong-Horse-9!')
    await user.seeText("Incorrect email or password. Also check your device's date and time.")
    await user.seeFocus('Password')
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
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await Offline.play?.(context)
    const user = userAt(context)
    testPoolOf(context).network.state = 'on'
    await user.press('Sign in')
    await user.seeText("You're signed in")
  },
}

/** Shows the error if the service receives too many requests. The form keeps its values. */
export const Throttled: Story = {
  play: async (context) => {
    testPoolOf(context).answers.InitiateAuth = () => fault('TooManyRequestsException', 'Rate exceeded')
    const user = userAt(context)
    await user.signIn()
    await user.seeText("We're busy right now. Try again in a moment.")
    await user.seeValues({ Email: ann.email, Password: ann.password })
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
    await user.seeValues({ Username: 'ann' })
  },
}

export const ByUsernameSignedIn: Story = {
  tags: ['!dev', '!autodocs'],
  ...ByUsername,
  play: async (context) => {
    await ByUsername.play?.(context)
    const user = userAt(context)
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
    await user.seeValues({ 'Username, email, or phone': ann.email })
  },
}

export const ByUsernameOrAliasSignedIn: Story = {
  tags: ['!dev', '!autodocs'],
  ...ByUsernameOrAlias,
  play: async (context) => {
    await ByUsernameOrAlias.play?.(context)
    const user = userAt(context)
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
    await user.seeValues({ 'Email or phone number': ann.phone })
  },
}

export const ByEmailOrPhoneSignedIn: Story = {
  tags: ['!dev', '!autodocs'],
  ...ByEmailOrPhone,
  play: async (context) => {
    await ByEmailOrPhone.play?.(context)
    const user = userAt(context)
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
    await user.seeValues({ 'Phone number': '020 7946 0000' })
  },
}

export const ByPhoneSignedIn: Story = {
  tags: ['!dev', '!autodocs'],
  ...ByPhone,
  play: async (context) => {
    await ByPhone.play?.(context)
    const user = userAt(context)
    await user.press('Sign in')
    await user.seeText("You're signed in")
  },
}
