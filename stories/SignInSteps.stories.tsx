import type { Meta, StoryObj } from '@storybook/react-vite'
import { TOTP } from 'otpauth'
import { SignIn } from 'poolgate'
import type { LocalPoolOptions, SeedUser } from 'poolgate/local'
import { expect, fn } from 'storybook/test'
import type { ProviderOptions } from '../test/support/TestProvider.tsx'
import { askQuestion } from '../test/support/triggers.ts'
import { ann, seedAnn } from '../test/support/users.ts'
import { hebrewMessages } from './hebrewMessages.ts'
import { dark, narrow, poolParameters, poolStory, rightToLeft, testPoolOf } from './poolStory.tsx'
import { userAt } from './userActions.ts'

const annWith = (mfa: SeedUser['mfa']): SeedUser => ({
  ...seedAnn('CONFIRMED', { phone_number: ann.phone }),
  ...(mfa && { mfa }),
})

const withMfa = (mfa: SeedUser['mfa'], more: LocalPoolOptions = {}, provider: ProviderOptions = {}) =>
  poolParameters({ mfaConfiguration: 'OPTIONAL', users: [annWith(mfa)], ...more }, provider)

const meta = {
  ...poolStory,
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
    const user = userAt(context)
    await user.signIn()
    await user.seeHeading('Two-step verification')
    await user.seeFocus('Code')
    await user.seeText('+********0000')
    user.readCode(ann.phone)
  },
}

export const CodeByTextMessageDark: Story = { ...CodeByTextMessage, ...dark }
export const CodeByTextMessageNarrow: Story = { ...CodeByTextMessage, ...narrow }
export const CodeByTextMessageRightToLeft: Story = {
  parameters: withMfa({ enabled: ['SMS_MFA'] }, {}, { messages: hebrewMessages }),
  ...rightToLeft,
}

/** EMAIL_OTP as a second factor, from start to end. */
export const CodeByEmail: Story = {
  parameters: withMfa({ enabled: ['EMAIL_OTP'] }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.type({ Code: await user.waitForCode() })
    await user.press('Continue')
    await user.seeHeading("You're signed in")
    await expect(context.args.onSignedIn).toHaveBeenCalledOnce()
  },
}

export const WrongCode: Story = {
  parameters: withMfa({ enabled: ['EMAIL_OTP'] }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    const code = await user.waitForCode()
    await user.type({ Code: 'wrong' })
    await user.press('Continue')
    await user.seeText('That code is incorrect. Check it and try again.')
    await user.seeValues({ Code: 'wrong' })
    await user.seeFocus('Code')
    await user.type({ Code: code })
  },
}

/** SOFTWARE_TOKEN_MFA. */
export const CodeFromApp: Story = {
  parameters: withMfa({ enabled: ['SOFTWARE_TOKEN_MFA'], totpSecret: ann.totpSecret }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeText('Enter the code from your authenticator app.')
    await user.type({ Code: new TOTP({ secret: ann.totpSecret }).generate() })
    await user.press('Continue')
    await user.seeHeading("You're signed in")
  },
}

/** The pool asks the person whether to remember the device. */
export const TrustThisDevice: Story = {
  parameters: withMfa(
    { enabled: ['EMAIL_OTP'] },
    { deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true } },
  ),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.type({ Code: await user.waitForCode() })
    await context.userEvent.click(context.canvas.getByLabelText("Don't ask again on this device"))
  },
}

export const TrustThisDeviceDark: Story = { ...TrustThisDevice, ...dark }

/** SELECT_MFA_TYPE. */
export const ChooseMethod: Story = {
  parameters: withMfa({ enabled: ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'], totpSecret: ann.totpSecret }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeHeading("Verify it's you")
    await expect(context.canvas.getAllByRole('radio')).toHaveLength(3)
  },
}

export const ChooseMethodDark: Story = { ...ChooseMethod, ...dark }
export const ChooseMethodNarrow: Story = { ...ChooseMethod, ...narrow }

export const ChosenMethod: Story = {
  ...ChooseMethod,
  play: async (context) => {
    await ChooseMethod.play?.(context)
    const user = userAt(context)
    await context.userEvent.click(context.canvas.getByLabelText('Authenticator app'))
    await user.press('Continue')
    await user.seeFocus('Code')
  },
}

const newcomer: SeedUser = { username: 'ann', password: ann.password, status: 'CONFIRMED' }
const demanding = (mfaMethods: LocalPoolOptions['mfaMethods']) =>
  poolParameters({
    mfaConfiguration: 'ON',
    ...(mfaMethods && { mfaMethods }),
    usernameAttributes: [],
    users: [newcomer],
  })

const entersAsNewcomer = async (user: ReturnType<typeof userAt>) => {
  await user.type({ Username: 'ann', Password: ann.password })
  await user.press('Sign in')
}

/** MFA_SETUP, with a choice. */
export const ChooseSetUp: Story = {
  parameters: demanding(['EMAIL_OTP', 'SOFTWARE_TOKEN_MFA']),
  play: async (context) => {
    const user = userAt(context)
    await entersAsNewcomer(user)
    await user.seeHeading('Set up two-step verification')
  },
}

/** MFA_SETUP where only a phone would do, which nobody can add here. */
export const NothingToSetUp: Story = {
  parameters: demanding(['SMS_MFA']),
  play: async (context) => {
    const user = userAt(context)
    await entersAsNewcomer(user)
    await user.seeText(/can't be set up here/)
    await user.press('Back to sign in')
    await user.seeValues({ Username: 'ann' })
  },
}

/** MFA_SETUP with an authenticator app: as a picture, as a link, and in words. */
export const SetUpApp: Story = {
  parameters: demanding(['SOFTWARE_TOKEN_MFA']),
  play: async (context) => {
    const user = userAt(context)
    await entersAsNewcomer(user)
    await user.seeHeading('Set up authenticator app')
    await expect(await context.canvas.findByRole('img')).toBeVisible()
  },
}

export const SetUpAppDark: Story = { ...SetUpApp, ...dark }
export const SetUpAppNarrow: Story = { ...SetUpApp, ...narrow }

export const SetUpAppDone: Story = {
  ...SetUpApp,
  play: async (context) => {
    await SetUpApp.play?.(context)
    const user = userAt(context)
    const uri = context.canvas.getByRole('link').getAttribute('href') ?? ''
    const key = new URL(uri).searchParams.get('secret') ?? ''
    await user.type({ '6-digit code': '000000' })
    await user.press('Continue')
    await user.seeText('That code is incorrect. Check it and try again.')
    await user.type({ '6-digit code': new TOTP({ secret: key }).generate() })
    await user.press('Continue')
    await user.seeHeading("You're signed in")
  },
}

/** MFA_SETUP by e-mail. */
export const SetUpEmail: Story = {
  parameters: demanding(['EMAIL_OTP']),
  play: async (context) => {
    const user = userAt(context)
    await entersAsNewcomer(user)
    await user.seeHeading('Add your email')
    await user.type({ Email: 'ann@example.com' })
    await user.press('Send code')
    await user.type({ Code: await user.waitForCode() })
    await user.press('Continue')
    await user.seeHeading("You're signed in")
  },
}

const lastWord = askQuestion({ prompt: 'What is the last word of your recovery phrase?' }, 'horse')

/** CUSTOM_CHALLENGE, with the prompt of its public parameters. */
export const CustomChallenge: Story = {
  parameters: poolParameters({ triggers: lastWord }, { authFlow: 'CUSTOM_WITHOUT_SRP' }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: ann.email })
    await user.press('Continue')
    await user.seeHeading('Security check')
    await user.seeFocus('Answer')
  },
}

export const CustomChallengeDark: Story = { ...CustomChallenge, ...dark }

export const CustomChallengeRepeated: Story = {
  ...CustomChallenge,
  play: async (context) => {
    await CustomChallenge.play?.(context)
    const user = userAt(context)
    await user.type({ Answer: 'cow' })
    await user.press('Continue')
    await user.seeText("That's not correct. Try again.")
    await user.seeFocus('Answer')
    await user.type({ Answer: 'horse' })
    await user.press('Continue')
    await user.seeHeading("You're signed in")
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
    const user = userAt(context)
    await user.type({ Email: ann.email })
    await user.press('Continue')
    await user.press('I do not know')
    await user.seeValues({ Email: ann.email })
  },
}

const byChoice = poolParameters(
  {
    allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'],
    users: [seedAnn('CONFIRMED', { phone_number: ann.phone })],
  },
  { authFlow: 'USER_AUTH' },
)

/** SELECT_CHALLENGE. */
export const ChooseFactor: Story = {
  parameters: byChoice,
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: ann.email })
    await user.press('Continue')
    await user.seeHeading('Choose how to sign in')
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
    const user = userAt(context)
    await user.press('Continue')
    await user.seeHeading('Enter your password')
    await user.seeFocus('Password')
    await user.type({ Password: 'wrong' })
    await user.press('Sign in')
    await user.seeText('Incorrect email or password.')
    await user.type({ Password: ann.password })
    await user.press('Sign in')
    await user.seeHeading("You're signed in")
  },
}

/** EMAIL_OTP as the first factor: another code, and another way. */
export const CodeFirst: Story = {
  ...ChooseFactor,
  play: async (context) => {
    await ChooseFactor.play?.(context)
    const user = userAt(context)
    await context.userEvent.click(context.canvas.getByLabelText('Email a code'))
    await user.press('Continue')
    await user.waitForCode()
    await user.press('Resend code')
    await user.seeText('We sent you a new code.')
    await user.type({ Code: await user.waitForCode() })
    await user.press('Try another way')
    await user.seeHeading('Choose how to sign in')
  },
}

/** WEB_AUTHN where the browser's dialogue was left. */
export const PasskeyLeft: Story = {
  parameters: byChoice,
  args: {
    initialState: { step: 'passkey', username: ann.email, factors: ['password', 'passkey'], problem: 'passkeyNotUsed' },
  },
  play: async (context) => {
    const user = userAt(context)
    await user.seeHeading('Sign in with a passkey')
    await user.seeText("We couldn't verify your passkey. Try again or use another method.")
    await expect(context.canvas.getByRole('button', { name: 'Try another way' })).toBeVisible()
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
  play: async (context) => userAt(context).seeText(/doesn't support passkeys/),
}

/** A link, not a code, confirms a new account. The page goes on once it was opened. */
export const CheckYourInbox: Story = {
  parameters: poolParameters({ confirmBy: 'link', users: [seedAnn('UNCONFIRMED')] }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeHeading('Verify your account')
    await user.press('Resend link')
    await user.seeText('We sent you a new link.')
    const { link } = testPoolOf(context).pool.outbox.take(ann.email)
    await testPoolOf(context).pool.fetch(link ?? '')
    await user.press("I've opened the link")
    await user.seeHeading("You're signed in")
  },
}

/** A challenge that nobody has heard of. */
export const UnknownChallenge: Story = {
  play: async (context) => {
    const user = userAt(context)
    testPoolOf(context).answerNext({ ChallengeName: 'RETINA_SCAN', Session: 'a session of twenty or more' })
    await user.signIn()
    await user.seeText("This account needs a verification step that isn't supported here. Contact support.")
    await user.seeValues({ Email: ann.email, Password: ann.password })
  },
}
