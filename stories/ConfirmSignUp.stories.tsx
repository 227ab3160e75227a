import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignUp } from 'poolgate'
import { he } from 'poolgate/locales/he'
import { expect, fn } from 'storybook/test'
import { fault } from '../test/support/responses.ts'
import { dark, narrow, poolParameters, poolStory, rightToLeft, testPoolOf } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const DAY = 86_400
const bob = { email: 'bob@example.com', password: 'Battery-Staple-7!', phone: '+442079460001' }

const meta = {
  title: 'Sign in/SignUp/Confirmation',
  ...poolStory,
  component: SignUp,
  args: { onSignedIn: fn(), onSignIn: fn() },
  parameters: {
    docs: {
      description: {
        component: `
The second step of a sign-up: the user enters the code that the pool sent, and is signed in.`,
      },
    },
  },
} satisfies Meta<typeof SignUp>

export default meta
type Story = StoryObj<typeof meta>

/** Signs Bob up and returns the code. The form still needs it. */
async function signUpToCode(context: Parameters<NonNullable<Story['play']>>[0]) {
  const user = userAt(context)
  await user.type({ Email: bob.email, Password: bob.password })
  await user.press('Create account')
  await user.seeHeading('Check your email')
  return { user, code: user.readCode(bob.email) }
}

export const ConfirmSignUp: Story = {
  play: async (context) => {
    const { user } = await signUpToCode(context)
    await user.seeText(/^Enter the code we sent to/)
    await user.seeText(bob.email)
    await user.seeFocus('Code')
  },
}

/** Goes back to the form, which keeps the typed email address. */
export const UseDifferentEmail: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { user } = await signUpToCode(context)
    await user.press('Use a different email')
    await user.seeHeading('Create your account')
    await user.seeValues({ Email: bob.email })
  },
}

export const ConfirmSignUpDark: Story = { ...ConfirmSignUp, ...dark, tags: ['!autodocs', '!test'] }
export const ConfirmSignUpNarrow: Story = { ...ConfirmSignUp, ...narrow, tags: ['!autodocs', '!test'] }

export const ConfirmSignUpRightToLeft: Story = {
  ...rightToLeft,
  parameters: poolParameters({}, { locale: he }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ אימייל: bob.email, סיסמה: bob.password })
    await user.press('יצירת חשבון')
    await user.seeHeading('יש לבדוק את האימייל')
    await user.seeFocus('קוד')
    user.readCode(bob.email)
  },
}

export const WrongCodeRightToLeft: Story = {
  ...ConfirmSignUpRightToLeft,
  play: async (context) => {
    await ConfirmSignUpRightToLeft.play?.(context)
    const user = userAt(context)
    await user.type({ קוד: '0000' })
    await user.press('אימות')
    await user.seeText('הקוד שגוי. יש לבדוק אותו ולנסות שוב.')
  },
}

export const ConfirmSignUpPending: Story = {
  play: async (context) => {
    const { user, code } = await signUpToCode(context)
    testPoolOf(context).network.state = 'stuck'
    await user.type({ Code: code })
    await user.press('Verify')
    await user.seePending('Verify')
    await user.seeValues({ Code: code })
  },
}

export const WrongCode: Story = {
  play: async (context) => {
    const { user } = await signUpToCode(context)
    await user.type({ Code: '0000' })
    await user.press('Verify')
    await user.seeText('That code is incorrect. Check it and try again.')
    await user.seeFocus('Code')
    await user.seeValues({ Code: '0000' })
  },
}

export const WrongCodeDark: Story = { ...WrongCode, ...dark, tags: ['!autodocs', '!test'] }

export const CodeExpired: Story = {
  play: async (context) => {
    const { user, code } = await signUpToCode(context)
    testPoolOf(context).clock.advance(DAY)
    await user.type({ Code: code })
    await user.press('Verify')
    await user.seeText('That code has expired. Request a new one.')
    await user.seeFocus('Code')
  },
}

/** A new code keeps the entered value. The previous code is no longer valid. */
export const ResendCode: Story = {
  play: async (context) => {
    const { user } = await signUpToCode(context)
    await user.type({ Code: '12' })
    await user.press('Resend code')
    await user.seeText('We sent you a new code.')
    await user.seeText(/^Resend code \(\d\d\)$/)
    await user.seeValues({ Code: '12' })
    await expect(user.readCode(bob.email)).toMatch(/^\d{6}$/)
  },
}

/** The service sends at most 5 messages per hour. */
export const TooManyCodes: Story = {
  play: async (context) => {
    const { user } = await signUpToCode(context)
    testPoolOf(context).answers.ResendConfirmationCode = () => fault('LimitExceededException')
    await user.press('Resend code')
    await user.seeText('Too many attempts. Try again later.')
  },
}

/** The account exists, but the code couldn't be sent. The local pool can't reproduce this, so the story sets the state. */
export const CodeNotSent: Story = {
  args: { initialState: { step: 'confirmSignUp', username: bob.email, delivery: 'notSent' } },
  play: async (context) => {
    const user = userAt(context)
    await user.seeText(/^Your account was created, but we couldn't send the code/)
  },
}

/** Accepts a code pasted with spaces, and signs in without asking for the password again. */
export const SignedIn: Story = {
  play: async (context) => {
    const { user, code } = await signUpToCode(context)
    await context.userEvent.click(context.canvas.getByLabelText('Code'))
    await context.userEvent.paste(` ${code.slice(0, 3)} ${code.slice(3)} `)
    await user.press('Verify')
    await user.seeText("You're signed in")
    await expect(context.args.onSignedIn).toHaveBeenCalledWith(expect.objectContaining({ email: bob.email }))
  },
}

/** A pool that can't sign in with the session of the sign-up. The user sees no difference. */
export const SignedInByPassword: Story = {
  tags: ['!dev', '!autodocs'],
  ...SignedIn,
  parameters: poolParameters({ authFlows: ['USER_SRP_AUTH', 'REFRESH_TOKEN_AUTH'] }),
}
