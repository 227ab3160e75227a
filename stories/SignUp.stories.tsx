import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignUp } from 'poolgate'
import { he } from 'poolgate/locales/he'
import { expect, fn } from 'storybook/test'
import { ann } from '../test/support/users.ts'
import { dark, narrow, poolParameters, poolStory, rightToLeft, testPoolOf } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const bob = { email: 'bob@example.com', password: 'Battery-Staple-7!', phone: '+442079460001' }

const meta = {
  title: 'Sign in/SignUp',
  ...poolStory,
  component: SignUp,
  args: { onSignedIn: fn(), onSignIn: fn() },
  parameters: {
    docs: {
      description: {
        component: `
Creates an account, confirms it with the code that the pool sends, and signs in without asking for the password again.

The pool's settings determine the fields. A browser can't read them, so pass them to the provider as \`pool\`, in AWS's
format (\`usernameAttributes\`, \`schemaAttributes\`, \`passwordPolicy\`); \`signUpAttributes\` adds fields. Without them,
the service's errors still show at the right field. To build your own, use \`useSignUp\`.`,
      },
    },
  },
} satisfies Meta<typeof SignUp>

export default meta
type Story = StoryObj<typeof meta>

export const Form: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.seeHeading('Create your account')
    await expect(document.body).toHaveFocus()
    await expect(context.canvas.getByText('Your password must contain:')).not.toBeVisible()
  },
}

export const FormDark: Story = { ...Form, ...dark, tags: ['!autodocs', '!test'] }
export const FormNarrow: Story = { ...Form, ...narrow, tags: ['!autodocs', '!test'] }

/** Shows the password rules before the form is submitted, and marks them as met during typing. */
export const PasswordRules: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: bob.email, Password: 'battery' })
    await expect(context.canvas.getByText('One lowercase letter').closest('li')).toHaveTextContent('(met)')
    await expect(context.canvas.getByText('One number').closest('li')).toHaveTextContent('(not met)')
  },
}

/** Shows the rules that the password doesn't meet once the user has left its field. */
export const PasswordRulesNotMet: Story = {
  play: async (context) => {
    await PasswordRules.play?.(context)
    await context.userEvent.tab()
    await expect(context.canvas.getByText('One number').closest('li')).toHaveAttribute('data-met', 'false')
  },
}

export const PasswordRulesNotMetDark: Story = { ...PasswordRulesNotMet, ...dark, tags: ['!autodocs', '!test'] }
export const PasswordRulesNotMetNarrow: Story = { ...PasswordRulesNotMet, ...narrow, tags: ['!autodocs', '!test'] }

export const PasswordRulesDark: Story = { ...PasswordRules, ...dark, tags: ['!autodocs', '!test'] }

export const PasswordRulesRightToLeft: Story = {
  ...rightToLeft,
  parameters: poolParameters({}, { locale: he }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ אימייל: bob.email, סיסמה: 'Battery' })
    await expect(context.canvas.getByText('אות גדולה אחת באנגלית').closest('li')).toHaveTextContent('(מתקיים)')
  },
}

export const EmptyForm: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Create account')
    await expect(await context.canvas.findAllByText('This field is required.')).toHaveLength(2)
    await user.seeFocus('Email')
  },
}

export const Pending: Story = {
  play: async (context) => {
    const user = userAt(context)
    testPoolOf(context).network.state = 'stuck'
    await user.type({ Email: bob.email, Password: bob.password })
    await user.press('Create account')
    await user.seePending('Create account')
    await user.seeValues({ Email: bob.email, Password: bob.password })
  },
}

export const Offline: Story = {
  play: async (context) => {
    const user = userAt(context)
    testPoolOf(context).network.state = 'off'
    await user.type({ Email: bob.email, Password: bob.password })
    await user.press('Create account')
    await user.seeText("You're offline. Check your connection and try again.")
    await user.seeValues({ Email: bob.email, Password: bob.password })
  },
}

export const AccountExists: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: ann.email, Password: bob.password })
    await user.press('Create account')
    await user.seeText('An account already exists. Sign in instead.')
    await user.seeFocus('Email')
    await user.seeValues({ Email: ann.email, Password: bob.password })
  },
}

/** Passes the entered email address to the sign-in. */
export const AccountExistsToSignIn: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await AccountExists.play?.(context)
    await userAt(context).press('Sign in')
    await expect(context.args.onSignIn).toHaveBeenCalledWith({ step: 'credentials', username: ann.email })
  },
}

export const InvalidEmail: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: 'bob@', Password: bob.password })
    await user.press('Create account')
    await user.seeText('Enter a valid email address, like name@example.com.')
    await user.seeFocus('Email')
  },
}

/** The provider knows the pool's password policy: the form shows the error without a request. */
export const PasswordTooShort: Story = {
  parameters: poolParameters({ passwordPolicy: { MinimumLength: 20, RequireNumbers: true } }),
  play: async (context) => {
    const user = userAt(context)
    testPoolOf(context).network.state = 'stuck'
    await user.type({ Email: bob.email, Password: bob.password })
    await user.press('Create account')
    await user.seeText('Use at least 20 characters.')
    await user.seeFocus('Password')
  },
}

const terms = (
  <>
    <span>I agree to the</span> <a href="#terms">terms of service</a> <span>and the</span>{' '}
    <a href="#privacy">privacy policy</a>
  </>
)

/** Shows what users agree to below the button. */
export const Terms: Story = {
  args: {
    terms: (
      <>
        <span>By creating an account, you agree to our</span> <a href="#terms">terms of service</a>
      </>
    ),
  },
  play: async (context) => {
    await expect(context.canvas.getByRole('link', { name: 'terms of service' })).toBeVisible()
  },
}

/** Shows a checkbox that users must check. It isn't sent. */
export const TermsToAgreeTo: Story = {
  args: { terms: { required: true, label: terms } },
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: bob.email, Password: bob.password })
    await user.press('Create account')
    await user.seeText('This field is required.')
    await expect(context.canvas.getByRole('checkbox')).toHaveFocus()
  },
}

export const TermsToAgreeToDark: Story = { ...TermsToAgreeTo, ...dark, tags: ['!autodocs', '!test'] }
export const TermsToAgreeToNarrow: Story = { ...TermsToAgreeTo, ...narrow, tags: ['!autodocs', '!test'] }

/** Shows the service's error at the password if the app doesn't know the pool's password policy. */
export const PasswordRejected: Story = {
  parameters: poolParameters({ passwordPolicy: { MinimumLength: 20 } }, { pool: { usernameAttributes: ['email'] } }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: bob.email, Password: bob.password })
    await user.press('Create account')
    await user.seeText("This password can't be used. Choose a different one.")
    await user.seeFocus('Password')
    await user.seeValues({ Email: bob.email, Password: bob.password })
  },
}

export const ByInvitationOnly: Story = {
  parameters: poolParameters({ allowSelfSignUp: false }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: bob.email, Password: bob.password })
    await user.press('Create account')
    await user.seeText('Sign-up is by invitation only.')
  },
}

const attributeSettings = {
  schemaAttributes: [
    { Name: 'given_name', Required: true },
    { Name: 'birthdate' },
    { Name: 'custom:cost_center', StringAttributeConstraints: { MaxLength: '6' } },
  ],
}

/** Shows required attributes, and the optional ones in `signUpAttributes`. */
export const Attributes: Story = {
  parameters: poolParameters(attributeSettings, {
    pool: {
      ...attributeSettings,
      usernameAttributes: ['email'],
      signUpAttributes: ['given_name', 'birthdate', 'custom:cost_center'],
    },
  }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ 'First name': 'Bob', 'Cost center (optional)': 'R&D' })
    await expect(context.canvas.getByLabelText('Date of birth (optional)')).toHaveAttribute('type', 'date')
  },
}

export const AttributesNarrow: Story = { ...Attributes, ...narrow, tags: ['!autodocs', '!test'] }

export const AttributeMissing: Story = {
  ...Attributes,
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: bob.email, Password: bob.password })
    await user.press('Create account')
    await user.seeText('This field is required.')
    await user.seeFocus('First name')
  },
}

export const AttributeTooLong: Story = {
  ...Attributes,
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: bob.email, 'First name': 'Bob', 'Cost center (optional)': 'Research' })
    await user.type({ Password: bob.password })
    await user.press('Create account')
    await user.seeText('Use at most 6 characters.')
    await user.seeFocus('Cost center (optional)')
    await user.seeValues({ 'First name': 'Bob', 'Cost center (optional)': 'Research' })
  },
}

/** A pool whose users choose a username asks for an email address as well. */
export const ByUsername: Story = {
  parameters: poolParameters({ usernameAttributes: [], users: [] }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Username: 'bob', Email: bob.email, Password: bob.password })
    await user.seeValues({ Username: 'bob' })
  },
}

export const ByUsernameDone: Story = {
  tags: ['!dev', '!autodocs'],
  ...ByUsername,
  play: async (context) => {
    await ByUsername.play?.(context)
    const user = userAt(context)
    await user.press('Create account')
    await user.seeHeading('Check your email')
    await user.type({ Code: user.readCode(bob.email) })
    await user.press('Verify')
    await user.seeText("You're signed in")
  },
}

export const ByEmailOrPhone: Story = {
  parameters: poolParameters({
    usernameAttributes: ['email', 'phone_number'],
    autoVerifiedAttributes: ['email', 'phone_number'],
    users: [],
  }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ 'Email or phone number': bob.phone, Password: bob.password })
    await user.seeValues({ 'Email or phone number': bob.phone })
  },
}

export const ByEmailOrPhoneDone: Story = {
  tags: ['!dev', '!autodocs'],
  ...ByEmailOrPhone,
  play: async (context) => {
    await ByEmailOrPhone.play?.(context)
    const user = userAt(context)
    await user.press('Create account')
    await user.seeHeading('Check your phone')
    await user.seeText(/^Enter the code we sent to/)
    await user.type({ Code: user.readCode(bob.phone) })
    await user.press('Verify')
    await user.seeText("You're signed in")
  },
}

export const ByPhone: Story = {
  parameters: poolParameters({
    usernameAttributes: ['phone_number'],
    autoVerifiedAttributes: ['phone_number'],
    users: [],
  }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ 'Phone number': bob.phone, Password: bob.password })
    await user.seeValues({ 'Phone number': '020 7946 0001' })
  },
}

export const ByPhoneDone: Story = {
  tags: ['!dev', '!autodocs'],
  ...ByPhone,
  play: async (context) => {
    await ByPhone.play?.(context)
    const user = userAt(context)
    await user.press('Create account')
    await user.seeHeading('Check your phone')
    await user.type({ Code: user.readCode(bob.phone) })
    await user.press('Verify')
    await user.seeText("You're signed in")
  },
}
