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

const annWithMfa = (mfa: SeedUser['mfa']): SeedUser => ({
  ...seedAnn('CONFIRMED', { phone_number: ann.phone }),
  ...(mfa && { mfa }),
})

const withMfa = (mfa: SeedUser['mfa'], more: LocalPoolOptions = {}, provider: ProviderOptions = {}) =>
  poolParameters({ mfaConfiguration: 'OPTIONAL', users: [annWithMfa(mfa)], ...more }, provider)

const meta = {
  ...poolStory,
  title: 'SignIn/Steps',
  component: SignIn,
  args: { onSignedIn: fn(), onForgotPassword: fn(), onSignUp: fn() },
  parameters: {
    docs: {
      description: {
        component: `
The steps that a pool may require after the password, or instead of it. Each shows automatically when the service
requires it. Set the provider's \`authFlow\` for choice-based sign-in or custom challenges, and \`renderCustomChallenge\`
to render custom challenges yourself.`,
      },
    },
  },
} satisfies Meta<typeof SignIn>

export default meta
type Story = StoryObj<typeof meta>

/** Shows the challenge `SMS_MFA`. */
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

/** Completes a sign-in with `EMAIL_OTP` as the MFA method. */
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

/** Completes a sign-in with the challenge `SOFTWARE_TOKEN_MFA`. */
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

/** The pool lets the user decide whether to remember the device. */
export const RememberDevice: Story = {
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

export const RememberDeviceDark: Story = { ...RememberDevice, ...dark }

/** Shows the challenge `SELECT_MFA_TYPE`. */
export const ChooseMfaMethod: Story = {
  parameters: withMfa({ enabled: ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'], totpSecret: ann.totpSecret }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeHeading("Verify it's you")
    await expect(context.canvas.getAllByRole('radio')).toHaveLength(3)
  },
}

export const ChooseMfaMethodDark: Story = { ...ChooseMfaMethod, ...dark }
export const ChooseMfaMethodNarrow: Story = { ...ChooseMfaMethod, ...narrow }

export const MfaMethodChosen: Story = {
  ...ChooseMfaMethod,
  play: async (context) => {
    await ChooseMfaMethod.play?.(context)
    const user = userAt(context)
    await context.userEvent.click(context.canvas.getByLabelText('Authenticator app'))
    await user.press('Continue')
    await user.seeFocus('Code')
  },
}

const userWithoutMfa: SeedUser = { username: 'ann', password: ann.password, status: 'CONFIRMED' }
const requireMfa = (mfaMethods: LocalPoolOptions['mfaMethods']) =>
  poolParameters({
    mfaConfiguration: 'ON',
    ...(mfaMethods && { mfaMethods }),
    usernameAttributes: [],
    users: [userWithoutMfa],
  })

const signInWithUsername = async (user: ReturnType<typeof userAt>) => {
  await user.type({ Username: 'ann', Password: ann.password })
  await user.press('Sign in')
}

/** Shows the challenge `MFA_SETUP` with several methods. */
export const ChooseMfaSetup: Story = {
  parameters: requireMfa(['EMAIL_OTP', 'SOFTWARE_TOKEN_MFA']),
  play: async (context) => {
    const user = userAt(context)
    await signInWithUsername(user)
    await user.seeHeading('Set up two-step verification')
  },
}

/** Shows the challenge `MFA_SETUP` if the pool allows only text messages, which a user can't set up here. */
export const NoMfaMethodToSetUp: Story = {
  parameters: requireMfa(['SMS_MFA']),
  play: async (context) => {
    const user = userAt(context)
    await signInWithUsername(user)
    await user.seeText(/can't be set up here/)
    await user.press('Back to sign in')
    await user.seeValues({ Username: 'ann' })
  },
}

/** Shows the challenge `MFA_SETUP` for an authenticator app: a QR code, a link and the setup key. */
export const SetUpApp: Story = {
  parameters: requireMfa(['SOFTWARE_TOKEN_MFA']),
  play: async (context) => {
    const user = userAt(context)
    await signInWithUsername(user)
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

/** Completes the challenge `MFA_SETUP` for email. */
export const SetUpEmail: Story = {
  parameters: requireMfa(['EMAIL_OTP']),
  play: async (context) => {
    const user = userAt(context)
    await signInWithUsername(user)
    await user.seeHeading('Add your email')
    await user.type({ Email: 'ann@example.com' })
    await user.press('Send code')
    await user.type({ Code: await user.waitForCode() })
    await user.press('Continue')
    await user.seeHeading("You're signed in")
  },
}

const questionTriggers = askQuestion({ prompt: 'What is the last word of your recovery phrase?' }, 'horse')

/** Shows the challenge `CUSTOM_CHALLENGE` with the prompt in its public parameters. */
export const CustomChallenge: Story = {
  parameters: poolParameters({ triggers: questionTriggers }, { authFlow: 'CUSTOM_WITHOUT_SRP' }),
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

/** Shows a custom challenge that the host app renders. */
export const CustomChallengeRenderedByHost: Story = {
  ...CustomChallenge,
  args: {
    renderCustomChallenge: ({ state, onBack }) => (
      <p>
        {state.parameters.prompt}{' '}
        <button type="button" onClick={onBack}>
          I don't know
        </button>
      </p>
    ),
  },
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: ann.email })
    await user.press('Continue')
    await user.press("I don't know")
    await user.seeValues({ Email: ann.email })
  },
}

const choiceBased = poolParameters(
  {
    allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'],
    users: [seedAnn('CONFIRMED', { phone_number: ann.phone })],
  },
  { authFlow: 'USER_AUTH' },
)

/** Shows the challenge `SELECT_CHALLENGE`. */
export const ChooseFactor: Story = {
  parameters: choiceBased,
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

/** Completes a choice-based sign-in with `PASSWORD`. */
export const PasswordAfterFactorChoice: Story = {
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

/** Shows `EMAIL_OTP` as the first factor, a new code and the link to other sign-in methods. */
export const EmailCodeAsFirstFactor: Story = {
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

/** Shows the challenge `WEB_AUTHN` after the user canceled the browser's dialog. */
export const PasskeyCanceled: Story = {
  parameters: choiceBased,
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
  ...PasskeyCanceled,
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

/** Confirms a new account by a link instead of a code, and continues after the user has opened it. */
export const ConfirmByLink: Story = {
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

/** Shows an error for a challenge that the kit doesn't know. The form keeps its values. */
export const UnknownChallenge: Story = {
  play: async (context) => {
    const user = userAt(context)
    testPoolOf(context).answerNext({ ChallengeName: 'RETINA_SCAN', Session: 'a session of twenty or more' })
    await user.signIn()
    await user.seeText("This account needs a verification step that isn't supported here. Contact support.")
    await user.seeValues({ Email: ann.email, Password: ann.password })
  },
}
