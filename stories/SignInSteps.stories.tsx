import type { Meta, StoryObj } from '@storybook/react-vite'
import { TOTP } from 'otpauth'
import { SignIn } from 'poolgate'
import type { LocalPoolOptions, SeedUser, Triggers } from 'poolgate/local'
import { expect, fn } from 'storybook/test'
import { hebrew } from './hebrew.ts'
import { personAt } from './person.ts'
import { ann, annAs, type ProviderOptions } from './scene.tsx'
import { dark, inPool, narrow, rightToLeft, sceneOf, staged } from './staged.tsx'

const phone = '+442079460000'
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

const annWith = (mfa: SeedUser['mfa']): SeedUser => ({
  ...annAs('CONFIRMED', { phone_number: phone }),
  ...(mfa && { mfa }),
})

const withMfa = (mfa: SeedUser['mfa'], more: LocalPoolOptions = {}, provider: ProviderOptions = {}) =>
  inPool({ mfaConfiguration: 'OPTIONAL', users: [annWith(mfa)], ...more }, provider)

const meta = {
  ...staged,
  title: 'SignIn/Steps',
  component: SignIn,
  args: { onSignedIn: fn(), onForgotPassword: fn(), onSignUp: fn() },
  parameters: {
    docs: {
      description: {
        component: `
What a pool may ask for between the password and the end, or in its place: each of these screens shows by itself when the
service asks for it. Set \`authFlow\` on the provider for sign-ins by choice or by challenges of your own, and
\`renderCustomChallenge\` to draw those.`,
      },
    },
  },
} satisfies Meta<typeof SignIn>

export default meta
type Story = StoryObj<typeof meta>

/** SMS_MFA. */
export const CodeByTextMessage: Story = {
  parameters: withMfa({ enabled: ['SMS_MFA'] }),
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.arrivesAt('Enter your code')
    await person.isIn('Code')
    await person.reads('+********0000')
    person.readsMail(phone)
  },
}

export const CodeByTextMessageDark: Story = { ...CodeByTextMessage, ...dark }
export const CodeByTextMessageNarrow: Story = { ...CodeByTextMessage, ...narrow }
export const CodeByTextMessageRightToLeft: Story = {
  parameters: withMfa({ enabled: ['SMS_MFA'] }, {}, { messages: hebrew }),
  ...rightToLeft,
}

/** EMAIL_OTP as a second factor, from start to end. */
export const CodeByEmail: Story = {
  parameters: withMfa({ enabled: ['EMAIL_OTP'] }),
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.types({ Code: await person.getsMail() })
    await person.presses('Continue')
    await person.arrivesAt('You are signed in.')
    await expect(context.args.onSignedIn).toHaveBeenCalledOnce()
  },
}

export const WrongCode: Story = {
  parameters: withMfa({ enabled: ['EMAIL_OTP'] }),
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    const code = await person.getsMail()
    await person.types({ Code: 'wrong' })
    await person.presses('Continue')
    await person.reads('Wrong code. Check it and try again.')
    await person.finds({ Code: 'wrong' })
    await person.isIn('Code')
    await person.types({ Code: code })
  },
}

/** SOFTWARE_TOKEN_MFA. */
export const CodeFromApp: Story = {
  parameters: withMfa({ enabled: ['SOFTWARE_TOKEN_MFA'], totpSecret: secret }),
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.reads('Open your authenticator app and enter the code that it shows.')
    await person.types({ Code: new TOTP({ secret }).generate() })
    await person.presses('Continue')
    await person.arrivesAt('You are signed in.')
  },
}

/** The pool asks the person whether to remember the device. */
export const TrustThisDevice: Story = {
  parameters: withMfa(
    { enabled: ['EMAIL_OTP'] },
    { deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true } },
  ),
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.types({ Code: await person.getsMail() })
    await context.userEvent.click(context.canvas.getByLabelText('Trust this device and ask for no code next time'))
  },
}

export const TrustThisDeviceDark: Story = { ...TrustThisDevice, ...dark }

/** SELECT_MFA_TYPE. */
export const ChooseMethod: Story = {
  parameters: withMfa({ enabled: ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'], totpSecret: secret }),
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.arrivesAt('Confirm that it is you')
    await expect(context.canvas.getAllByRole('radio')).toHaveLength(3)
  },
}

export const ChooseMethodDark: Story = { ...ChooseMethod, ...dark }
export const ChooseMethodNarrow: Story = { ...ChooseMethod, ...narrow }

export const ChosenMethod: Story = {
  ...ChooseMethod,
  play: async (context) => {
    await ChooseMethod.play?.(context)
    const person = personAt(context)
    await context.userEvent.click(context.canvas.getByLabelText('Authenticator app'))
    await person.presses('Continue')
    await person.isIn('Code')
  },
}

const newcomer: SeedUser = { username: 'ann', password: ann.password, status: 'CONFIRMED' }
const demanding = (mfaMethods: LocalPoolOptions['mfaMethods']) =>
  inPool({ mfaConfiguration: 'ON', ...(mfaMethods && { mfaMethods }), usernameAttributes: [], users: [newcomer] })

const entersAsNewcomer = async (person: ReturnType<typeof personAt>) => {
  await person.types({ 'User name': 'ann', Password: ann.password })
  await person.presses('Sign in')
}

/** MFA_SETUP, with a choice. */
export const ChooseSetUp: Story = {
  parameters: demanding(['EMAIL_OTP', 'SOFTWARE_TOKEN_MFA']),
  play: async (context) => {
    const person = personAt(context)
    await entersAsNewcomer(person)
    await person.arrivesAt('Protect your account')
  },
}

/** MFA_SETUP where only a phone would do, which nobody can add here. */
export const NothingToSetUp: Story = {
  parameters: demanding(['SMS_MFA']),
  play: async (context) => {
    const person = personAt(context)
    await entersAsNewcomer(person)
    await person.reads(/cannot be set up here/)
    await person.presses('Back to sign in')
    await person.finds({ 'User name': 'ann' })
  },
}

/** MFA_SETUP with an authenticator app: as a picture, as a link, and in words. */
export const SetUpApp: Story = {
  parameters: demanding(['SOFTWARE_TOKEN_MFA']),
  play: async (context) => {
    const person = personAt(context)
    await entersAsNewcomer(person)
    await person.arrivesAt('Set up your authenticator app')
    await expect(await context.canvas.findByRole('img')).toBeVisible()
  },
}

export const SetUpAppDark: Story = { ...SetUpApp, ...dark }
export const SetUpAppNarrow: Story = { ...SetUpApp, ...narrow }

export const SetUpAppDone: Story = {
  ...SetUpApp,
  play: async (context) => {
    await SetUpApp.play?.(context)
    const person = personAt(context)
    const uri = context.canvas.getByRole('link').getAttribute('href') ?? ''
    const key = new URL(uri).searchParams.get('secret') ?? ''
    await person.types({ 'Code from the app': '000000' })
    await person.presses('Continue')
    await person.reads('Wrong code. Check it and try again.')
    await person.types({ 'Code from the app': new TOTP({ secret: key }).generate() })
    await person.presses('Continue')
    await person.arrivesAt('You are signed in.')
  },
}

/** MFA_SETUP by e-mail. */
export const SetUpEmail: Story = {
  parameters: demanding(['EMAIL_OTP']),
  play: async (context) => {
    const person = personAt(context)
    await entersAsNewcomer(person)
    await person.arrivesAt('Add your email')
    await person.types({ Email: 'ann@example.com' })
    await person.presses('Send code')
    await person.types({ Code: await person.getsMail() })
    await person.presses('Continue')
    await person.arrivesAt('You are signed in.')
  },
}

const riddle: Triggers = {
  defineAuthChallenge: (event) => {
    const last = event.request.session.at(-1)
    event.response = last?.challengeResult ? { issueTokens: true } : { challengeName: 'CUSTOM_CHALLENGE' }
    return event
  },
  createAuthChallenge: (event) => {
    event.response = {
      publicChallengeParameters: { prompt: 'What is the last word of your recovery phrase?' },
      privateChallengeParameters: { answer: 'horse' },
    }
    return event
  },
  verifyAuthChallengeResponse: (event) => {
    event.response.answerCorrect = event.request.challengeAnswer === event.request.privateChallengeParameters.answer
    return event
  },
}

/** CUSTOM_CHALLENGE, with the prompt of its public parameters. */
export const CustomChallenge: Story = {
  parameters: inPool({ triggers: riddle }, { authFlow: 'CUSTOM_WITHOUT_SRP' }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: ann.email })
    await person.presses('Continue')
    await person.arrivesAt('One more question')
    await person.isIn('Answer')
  },
}

export const CustomChallengeDark: Story = { ...CustomChallenge, ...dark }

export const CustomChallengeRepeated: Story = {
  ...CustomChallenge,
  play: async (context) => {
    await CustomChallenge.play?.(context)
    const person = personAt(context)
    await person.types({ Answer: 'cow' })
    await person.presses('Continue')
    await person.reads('That was not right. Try again.')
    await person.isIn('Answer')
    await person.types({ Answer: 'horse' })
    await person.presses('Continue')
    await person.arrivesAt('You are signed in.')
  },
}

/** Drawn by the host. */
export const CustomChallengeOfYourOwn: Story = {
  ...CustomChallenge,
  args: {
    renderCustomChallenge: ({ state, onBack }) => (
      <p>
        {state.parameters.prompt}{' '}
        <button type="button" onClick={onBack}>
          I do not know
        </button>
      </p>
    ),
  },
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: ann.email })
    await person.presses('Continue')
    await person.presses('I do not know')
    await person.finds({ Email: ann.email })
  },
}

const byChoice = inPool(
  {
    allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'],
    users: [annAs('CONFIRMED', { phone_number: phone })],
  },
  { authFlow: 'USER_AUTH' },
)

/** SELECT_CHALLENGE. */
export const ChooseFactor: Story = {
  parameters: byChoice,
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: ann.email })
    await person.presses('Continue')
    await person.arrivesAt('Choose how to sign in')
    await expect(context.canvas.getAllByRole('radio')).toHaveLength(3)
  },
}

export const ChooseFactorDark: Story = { ...ChooseFactor, ...dark }
export const ChooseFactorNarrow: Story = { ...ChooseFactor, ...narrow }

/** PASSWORD, after the name. */
export const PasswordAfterName: Story = {
  ...ChooseFactor,
  play: async (context) => {
    await ChooseFactor.play?.(context)
    const person = personAt(context)
    await person.presses('Continue')
    await person.arrivesAt('Enter your password')
    await person.isIn('Password')
    await person.types({ Password: 'wrong' })
    await person.presses('Sign in')
    await person.reads('Wrong name or password. Try again.')
    await person.types({ Password: ann.password })
    await person.presses('Sign in')
    await person.arrivesAt('You are signed in.')
  },
}

/** EMAIL_OTP as the first factor: another code, and another way. */
export const CodeFirst: Story = {
  ...ChooseFactor,
  play: async (context) => {
    await ChooseFactor.play?.(context)
    const person = personAt(context)
    await context.userEvent.click(context.canvas.getByLabelText('Code by email'))
    await person.presses('Continue')
    await person.getsMail()
    await person.presses('Send a new code')
    await person.reads('A new code is on its way.')
    await person.types({ Code: await person.getsMail() })
    await person.presses('Use another way')
    await person.arrivesAt('Choose how to sign in')
  },
}

/** WEB_AUTHN where the browser's dialogue was left. */
export const PasskeyLeft: Story = {
  parameters: byChoice,
  args: {
    initialState: { step: 'passkey', username: ann.email, factors: ['password', 'passkey'], problem: 'passkeyNotUsed' },
  },
  play: async (context) => {
    const person = personAt(context)
    await person.arrivesAt('Use your passkey')
    await person.reads('No passkey was used. Try again, or use another way.')
    await expect(context.canvas.getByRole('button', { name: 'Use another way' })).toBeVisible()
  },
}

export const PasskeyNotSupported: Story = {
  ...PasskeyLeft,
  args: {
    initialState: {
      step: 'passkey',
      username: ann.email,
      factors: ['password', 'passkey'],
      problem: 'passkeyNotSupported',
    },
  },
  play: async (context) => personAt(context).reads(/Passkeys do not work here/),
}

/** A link, not a code, confirms a new account. The page goes on once it was opened. */
export const CheckYourInbox: Story = {
  parameters: inPool({ confirmBy: 'link', users: [annAs('UNCONFIRMED')] }),
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.arrivesAt('Check your inbox')
    await person.presses('Send a new link')
    await person.reads('A new link is on its way.')
    const { link } = sceneOf(context).pool.outbox.take(ann.email)
    await sceneOf(context).pool.fetch(link ?? '')
    await person.presses('I have opened it')
    await person.arrivesAt('You are signed in.')
  },
}

/** A challenge that nobody has heard of. */
export const UnknownChallenge: Story = {
  play: async (context) => {
    const person = personAt(context)
    sceneOf(context).answerNext({ ChallengeName: 'RETINA_SCAN', Session: 'a session of twenty or more' })
    await person.signsIn()
    await person.reads('This account needs a step that this page does not know. Ask for help.')
    await person.finds({ Email: ann.email, Password: ann.password })
  },
}
