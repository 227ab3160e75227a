import type { Meta, StoryObj } from '@storybook/react-vite'
import { TOTP } from 'otpauth'
import { SignIn } from 'poolgate'
import type { LocalPoolOptions, SeedUser } from 'poolgate/local'
import { he } from 'poolgate/locales/he'
import { expect, fn } from 'storybook/test'
import type { ProviderOptions } from '../test/support/TestProvider.tsx'
import { ann, seedAnn } from '../test/support/users.ts'
import { dark, narrow, poolParameters, poolStory, rightToLeft, testPoolOf } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const annWithMfa = (mfa: SeedUser['mfa']): SeedUser => ({
  ...seedAnn('CONFIRMED', { phone_number: ann.phone }),
  ...(mfa && { mfa }),
})

const withMfa = (mfa: SeedUser['mfa'], more: LocalPoolOptions = {}, provider: ProviderOptions = {}) =>
  poolParameters({ mfaConfiguration: 'OPTIONAL', users: [annWithMfa(mfa)], ...more }, provider)

const meta = {
  title: 'Sign in/SignIn/MFA',
  ...poolStory,
  component: SignIn,
  args: { onSignedIn: fn(), onForgotPassword: fn(), onSignUp: fn() },
  parameters: {
    docs: {
      description: {
        component: `
Two-step verification at sign-in: codes, the choice of a method, and the setup of a method that the pool requires. Each
step shows automatically when the service requires it.`,
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

export const CodeByTextMessageDark: Story = { ...CodeByTextMessage, ...dark, tags: ['!autodocs', '!test'] }
export const CodeByTextMessageNarrow: Story = { ...CodeByTextMessage, ...narrow, tags: ['!autodocs', '!test'] }
export const CodeByTextMessageRightToLeft: Story = {
  parameters: withMfa({ enabled: ['SMS_MFA'] }, {}, { locale: he }),
  ...rightToLeft,
  play: async (context) => {
    const user = userAt(context)
    await user.type({ אימייל: ann.email, סיסמה: ann.password })
    await user.press('התחברות')
    await user.seeFocus('קוד')
    await user.seeText('+********0000')
    user.readCode(ann.phone)
  },
}

/** Shows the challenge `EMAIL_OTP` as the MFA method. */
export const CodeByEmail: Story = {
  parameters: withMfa({ enabled: ['EMAIL_OTP'] }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeHeading('Two-step verification')
    await user.seeText(ann.email)
    await user.type({ Code: await user.waitForCode() })
  },
}

export const CodeByEmailDone: Story = {
  tags: ['!dev', '!autodocs'],
  ...CodeByEmail,
  play: async (context) => {
    await CodeByEmail.play?.(context)
    const user = userAt(context)
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
    await user.waitForCode()
    await user.type({ Code: 'wrong' })
    await user.press('Continue')
    await user.seeText('That code is incorrect. Check it and try again.')
    await user.seeValues({ Code: 'wrong' })
    await user.seeFocus('Code')
  },
}

/** Shows the challenge `SOFTWARE_TOKEN_MFA`. */
export const CodeFromApp: Story = {
  parameters: withMfa({ enabled: ['SOFTWARE_TOKEN_MFA'], totpSecret: ann.totpSecret }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeText('Enter the code from your authenticator app.')
    await user.seeFocus('Code')
  },
}

export const CodeFromAppDone: Story = {
  tags: ['!dev', '!autodocs'],
  ...CodeFromApp,
  play: async (context) => {
    await CodeFromApp.play?.(context)
    const user = userAt(context)
    await user.type({ Code: new TOTP({ secret: ann.totpSecret }).generate() })
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
    const choice = context.canvas.getByLabelText("Don't ask again on this device")
    await context.userEvent.click(choice)
    await expect(choice).toBeChecked()
  },
}

export const RememberDeviceDark: Story = { ...RememberDevice, ...dark, tags: ['!autodocs', '!test'] }

/** Shows the challenge `SELECT_MFA_TYPE`. */
export const ChooseMfaMethod: Story = {
  parameters: withMfa({ enabled: ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'], totpSecret: ann.totpSecret }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeHeading("Verify it's you")
    await expect(context.canvas.getAllByRole('button')).toHaveLength(4)
  },
}

export const ChooseMfaMethodDark: Story = { ...ChooseMfaMethod, ...dark, tags: ['!autodocs', '!test'] }
export const ChooseMfaMethodNarrow: Story = { ...ChooseMfaMethod, ...narrow, tags: ['!autodocs', '!test'] }

/** One press chooses a method. The others wait. */
export const MfaMethodPending: Story = {
  ...ChooseMfaMethod,
  play: async (context) => {
    await ChooseMfaMethod.play?.(context)
    const user = userAt(context)
    testPoolOf(context).network.state = 'stuck'
    await user.press(/^Authenticator app/)
    await user.seePending(/^Authenticator app/)
  },
}

export const MfaMethodPendingDark: Story = { ...MfaMethodPending, ...dark, tags: ['!autodocs', '!test'] }

/** Shows an error above the methods. */
export const MfaMethodOffline: Story = {
  ...ChooseMfaMethod,
  play: async (context) => {
    await ChooseMfaMethod.play?.(context)
    const user = userAt(context)
    testPoolOf(context).network.state = 'off'
    await user.press(/^Authenticator app/)
    await user.seeText("You're offline. Check your connection and try again.")
  },
}

export const MfaMethodChosen: Story = {
  tags: ['!dev', '!autodocs'],
  ...ChooseMfaMethod,
  play: async (context) => {
    await ChooseMfaMethod.play?.(context)
    const user = userAt(context)
    await user.press(/^Authenticator app/)
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
  },
}

export const BackToSignIn: Story = {
  tags: ['!dev', '!autodocs'],
  ...NoMfaMethodToSetUp,
  play: async (context) => {
    await NoMfaMethodToSetUp.play?.(context)
    const user = userAt(context)
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

export const SetUpAppDark: Story = { ...SetUpApp, ...dark, tags: ['!autodocs', '!test'] }
export const SetUpAppNarrow: Story = { ...SetUpApp, ...narrow, tags: ['!autodocs', '!test'] }

export const SetUpAppDone: Story = {
  tags: ['!dev', '!autodocs'],
  ...SetUpApp,
  play: async (context) => {
    await SetUpApp.play?.(context)
    const user = userAt(context)
    const uri = context.canvas.getByRole('link', { hidden: true }).getAttribute('href') ?? ''
    const key = new URL(uri).searchParams.get('secret') ?? ''
    await user.type({ '6-digit code': '000000' })
    await user.seeText('That code is incorrect. Check it and try again.')
    await user.type({ '6-digit code': new TOTP({ secret: key }).generate() })
    await user.seeHeading("You're signed in")
  },
}

/** Shows the challenge `MFA_SETUP` for email. */
export const SetUpEmail: Story = {
  parameters: requireMfa(['EMAIL_OTP']),
  play: async (context) => {
    const user = userAt(context)
    await signInWithUsername(user)
    await user.seeHeading('Add your email')
    await user.seeFocus('Email')
  },
}

export const SetUpEmailDone: Story = {
  tags: ['!dev', '!autodocs'],
  ...SetUpEmail,
  play: async (context) => {
    await SetUpEmail.play?.(context)
    const user = userAt(context)
    await user.type({ Email: 'ann@example.com' })
    await user.press('Send code')
    await user.type({ Code: await user.waitForCode() })
    await user.press('Continue')
    await user.seeHeading("You're signed in")
  },
}
