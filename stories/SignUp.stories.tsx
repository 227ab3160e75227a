import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignUp } from 'poolgate'
import { expect, fn } from 'storybook/test'
import { hebrew } from './hebrew.ts'
import { personAt } from './person.ts'
import { ann } from './scene.tsx'
import { dark, inPool, narrow, rightToLeft, sceneOf, staged } from './staged.tsx'

const DAY = 86_400_000
const bob = { email: 'bob@example.com', password: 'Battery-Staple-7!', phone: '+442079460001' }

const meta = {
  ...staged,
  component: SignUp,
  args: { onSignedIn: fn(), onSignIn: fn() },
  parameters: {
    docs: {
      description: {
        component: `
Makes an account, confirms it with the code that the pool sends, and signs in without asking for the password again.

What it asks for is the pool's: a browser cannot read it, so the provider's \`pool\` takes it in AWS's own shapes
(\`usernameAttributes\`, \`schemaAttributes\`, \`passwordPolicy\`), and \`signUpAttributes\` adds what you want to ask besides.
What the service then refuses shows at the right field all the same. Under the hood: \`useSignUp\`.`,
      },
    },
  },
} satisfies Meta<typeof SignUp>

export default meta
type Story = StoryObj<typeof meta>

export const Details: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.arrivesAt('Create your account')
    await expect(document.body).toHaveFocus()
    await person.reads('Your password needs:')
  },
}

export const DetailsDark: Story = { ...Details, ...dark }
export const DetailsNarrow: Story = { ...Details, ...narrow }

/** The rules are said before anything is sent, and ticked while the person types. */
export const RulesTicked: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: bob.email, Password: 'battery' })
    await expect(context.canvas.getByText('A lower-case letter').closest('li')).toHaveTextContent('(done)')
    await expect(context.canvas.getByText('A number').closest('li')).toHaveTextContent('(missing)')
  },
}

export const RulesTickedDark: Story = { ...RulesTicked, ...dark }

export const RulesTickedRightToLeft: Story = {
  ...rightToLeft,
  parameters: inPool({}, { messages: hebrew }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ 'דואר אלקטרוני': bob.email, סיסמה: 'Battery' })
    await person.reads('אות לטינית גדולה')
  },
}

export const NothingTyped: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Sign up')
    await expect(await context.canvas.findAllByText('Fill this in.')).toHaveLength(2)
    await person.isIn('Email')
  },
}

export const Pending: Story = {
  play: async (context) => {
    const person = personAt(context)
    sceneOf(context).network.state = 'stuck'
    await person.types({ Email: bob.email, Password: bob.password })
    await person.presses('Sign up')
    await person.waitsFor('Sign up')
    await person.finds({ Email: bob.email, Password: bob.password })
  },
}

export const Offline: Story = {
  play: async (context) => {
    const person = personAt(context)
    sceneOf(context).network.state = 'off'
    await person.types({ Email: bob.email, Password: bob.password })
    await person.presses('Sign up')
    await person.reads('No connection. Check your network, then try again.')
    await person.finds({ Email: bob.email, Password: bob.password })
  },
}

export const AccountExists: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: ann.email, Password: bob.password })
    await person.presses('Sign up')
    await person.reads('This account exists. Sign in instead.')
    await person.isIn('Email')
    await person.finds({ Email: ann.email, Password: bob.password })
  },
}

/** What is typed goes along. */
export const AccountExistsToSignIn: Story = {
  play: async (context) => {
    await AccountExists.play?.(context)
    await personAt(context).presses('Sign in')
    await expect(context.args.onSignIn).toHaveBeenCalledWith({ step: 'credentials', username: ann.email })
  },
}

export const AddressMistyped: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: 'bob@', Password: bob.password })
    await person.presses('Sign up')
    await person.reads('Enter an address like name@example.com.')
    await person.isIn('Email')
  },
}

/** A policy that the provider was told: said at once, without a request. */
export const PolicyKnown: Story = {
  parameters: inPool({ passwordPolicy: { MinimumLength: 20, RequireNumbers: true } }),
  play: async (context) => {
    const person = personAt(context)
    sceneOf(context).network.state = 'stuck'
    await person.reads('At least 20 characters')
    await person.types({ Email: bob.email, Password: bob.password })
    await person.presses('Sign up')
    await person.reads('Use a longer password.')
    await person.isIn('Password')
  },
}

/** A policy that nobody told the provider: the service refuses, and it shows at the password. */
export const PolicyRefused: Story = {
  parameters: inPool({ passwordPolicy: { MinimumLength: 20 } }, { pool: { usernameAttributes: ['email'] } }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: bob.email, Password: bob.password })
    await person.presses('Sign up')
    await person.reads('Use a longer password.')
    await person.isIn('Password')
    await person.finds({ Email: bob.email, Password: bob.password })
  },
}

export const ByInvitationOnly: Story = {
  parameters: inPool({ allowSelfSignUp: false }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: bob.email, Password: bob.password })
    await person.presses('Sign up')
    await person.reads('New accounts are by invitation. Ask your administrator.')
  },
}

const asking = {
  schemaAttributes: [
    { Name: 'given_name', Required: true },
    { Name: 'birthdate' },
    { Name: 'custom:cost_center', StringAttributeConstraints: { MaxLength: '6' } },
  ],
}

/** Required attributes are asked by themselves, others where `signUpAttributes` names them. */
export const Attributes: Story = {
  parameters: inPool(asking, {
    pool: {
      ...asking,
      usernameAttributes: ['email'],
      signUpAttributes: ['given_name', 'birthdate', 'custom:cost_center'],
    },
  }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ 'First name': 'Bob', 'Cost center (optional)': 'R&D' })
    await expect(context.canvas.getByLabelText('Date of birth (optional)')).toHaveAttribute('type', 'date')
  },
}

export const AttributesNarrow: Story = { ...Attributes, ...narrow }

export const AttributeMissing: Story = {
  ...Attributes,
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: bob.email, Password: bob.password })
    await person.presses('Sign up')
    await person.reads('Fill this in.')
    await person.isIn('First name')
  },
}

export const AttributeRefused: Story = {
  ...Attributes,
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: bob.email, 'First name': 'Bob', 'Cost center (optional)': 'Research' })
    await person.types({ Password: bob.password })
    await person.presses('Sign up')
    await person.reads('Not accepted. Check this value.')
    await person.isIn('Cost center (optional)')
    await person.finds({ 'First name': 'Bob', 'Cost center (optional)': 'Research' })
  },
}

/** A pool where people choose a user name asks for an address as well. */
export const ByUsername: Story = {
  parameters: inPool({ usernameAttributes: [], users: [] }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ 'User name': 'bob', Email: bob.email, Password: bob.password })
    await person.presses('Sign up')
    await person.arrivesAt('Confirm your account')
    await person.types({ Code: person.readsMail(bob.email) })
    await person.presses('Confirm')
    await person.reads('You are signed in.')
  },
}

export const ByEmailOrPhone: Story = {
  parameters: inPool({
    usernameAttributes: ['email', 'phone_number'],
    autoVerifiedAttributes: ['email', 'phone_number'],
    users: [],
  }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ 'Email or phone number': bob.phone, Password: bob.password })
    await person.presses('Sign up')
    await person.arrivesAt('Confirm your account')
    await person.reads(/^We sent a code to/)
    await person.types({ Code: person.readsMail(bob.phone) })
    await person.presses('Confirm')
    await person.reads('You are signed in.')
  },
}

export const ByPhone: Story = {
  parameters: inPool({ usernameAttributes: ['phone_number'], autoVerifiedAttributes: ['phone_number'], users: [] }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ 'Phone number': bob.phone, Password: bob.password })
    await person.presses('Sign up')
    await person.arrivesAt('Confirm your account')
    await person.types({ Code: person.readsMail(bob.phone) })
    await person.presses('Confirm')
    await person.reads('You are signed in.')
  },
}

/** Bob as far as the code, which he has read and not typed yet. */
async function signUpToCode(context: Parameters<NonNullable<Story['play']>>[0]) {
  const person = personAt(context)
  await person.types({ Email: bob.email, Password: bob.password })
  await person.presses('Sign up')
  await person.arrivesAt('Confirm your account')
  return { person, code: person.readsMail(bob.email) }
}

export const ConfirmSignUp: Story = {
  play: async (context) => {
    const { person } = await signUpToCode(context)
    await person.reads(/^We sent a code to/)
    await person.reads('b***@e***')
    await person.isIn('Code')
  },
}

export const ConfirmSignUpDark: Story = { ...ConfirmSignUp, ...dark }
export const ConfirmSignUpNarrow: Story = { ...ConfirmSignUp, ...narrow }

export const ConfirmSignUpRightToLeft: Story = {
  ...rightToLeft,
  parameters: inPool({}, { messages: hebrew }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ 'דואר אלקטרוני': bob.email, סיסמה: bob.password })
    await person.presses('הרשמה')
    await person.arrivesAt('אישור החשבון')
    person.readsMail(bob.email)
    await person.types({ קוד: '0000' })
    await person.presses('אישור')
    await person.reads('הקוד שגוי. אפשר לבדוק ולנסות שוב.')
  },
}

export const ConfirmSignUpPending: Story = {
  play: async (context) => {
    const { person, code } = await signUpToCode(context)
    sceneOf(context).network.state = 'stuck'
    await person.types({ Code: code })
    await person.presses('Confirm')
    await person.waitsFor('Confirm')
    await person.finds({ Code: code })
  },
}

export const WrongCode: Story = {
  play: async (context) => {
    const { person } = await signUpToCode(context)
    await person.types({ Code: '0000' })
    await person.presses('Confirm')
    await person.reads('Wrong code. Check it and try again.')
    await person.isIn('Code')
    await person.finds({ Code: '0000' })
  },
}

export const WrongCodeDark: Story = { ...WrongCode, ...dark }

export const CodeExpired: Story = {
  play: async (context) => {
    const { person, code } = await signUpToCode(context)
    sceneOf(context).clock.now = () => Date.now() + DAY
    await person.types({ Code: code })
    await person.presses('Confirm')
    await person.reads('This code has expired. Ask for a new one.')
    await person.isIn('Code')
  },
}

/** What is typed stays; the old code is worth nothing from now on. */
export const NewCode: Story = {
  play: async (context) => {
    const { person } = await signUpToCode(context)
    await person.types({ Code: '12' })
    await person.presses('Send a new code')
    await person.reads('A new code is on its way.')
    await person.finds({ Code: '12' })
    await expect(person.readsMail(bob.email)).toMatch(/^\d{6}$/)
  },
}

/** Five messages an hour, says the service. */
export const TooManyNewCodes: Story = {
  play: async (context) => {
    const { person } = await signUpToCode(context)
    for (let sent = 0; sent < 5; sent++) {
      await person.presses('Send a new code')
      await person.getsMail(bob.email)
    }
    await person.presses('Send a new code')
    await person.reads('Too many tries. Wait an hour, then try again.')
  },
}

/** The account exists, but its message could not be sent. Only a real pool gets there, so its state is handed in. */
export const CodeNotSent: Story = {
  args: { initialState: { step: 'confirmSignUp', username: bob.email, delivery: 'notSent' } },
  play: async (context) => {
    const person = personAt(context)
    await person.reads(/^Your account is made, but the code could not be sent/)
  },
}

/** A code copied with spaces; the password need not be typed again. */
export const SignedIn: Story = {
  play: async (context) => {
    const { person, code } = await signUpToCode(context)
    await context.userEvent.click(context.canvas.getByLabelText('Code'))
    await context.userEvent.paste(` ${code.slice(0, 3)} ${code.slice(3)} `)
    await person.presses('Confirm')
    await person.reads('You are signed in.')
    await expect(context.args.onSignedIn).toHaveBeenCalledWith(expect.objectContaining({ email: bob.email }))
  },
}

/** A pool that does not sign in by the sign-up's own session: the same for the person. */
export const SignedInByPassword: Story = {
  ...SignedIn,
  parameters: inPool({ authFlows: ['USER_SRP_AUTH', 'REFRESH_TOKEN_AUTH'] }),
}
