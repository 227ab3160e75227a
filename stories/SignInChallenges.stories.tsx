import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignIn } from 'poolgate'
import { expect, fn } from 'storybook/test'
import { askQuestion } from '../test/support/triggers.ts'
import { ann, seedAnn } from '../test/support/users.ts'
import { dark, narrow, poolParameters, poolStory, testPoolOf } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const meta = {
  title: 'Sign in/SignIn/Challenges',
  ...poolStory,
  component: SignIn,
  args: { onSignedIn: fn(), onForgotPassword: fn(), onSignUp: fn() },
  parameters: {
    docs: {
      description: {
        component: `
Custom challenges, choice-based sign-in with codes and passkeys, confirmation by link, and challenges that the kit doesn't
know. Set the provider's \`authFlow\` for choice-based sign-in or custom challenges, and \`renderCustomChallenge\` to render
custom challenges yourself.`,
      },
    },
  },
} satisfies Meta<typeof SignIn>

export default meta
type Story = StoryObj<typeof meta>

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

export const CustomChallengeDark: Story = { ...CustomChallenge, ...dark, tags: ['!autodocs', '!test'] }

export const CustomChallengeRepeated: Story = {
  ...CustomChallenge,
  play: async (context) => {
    await CustomChallenge.play?.(context)
    const user = userAt(context)
    await user.type({ Answer: 'cow' })
    await user.press('Continue')
    await user.seeText("That's not correct. Try again.")
    await user.seeFocus('Answer')
  },
}

export const CustomChallengeDone: Story = {
  tags: ['!dev', '!autodocs'],
  ...CustomChallenge,
  play: async (context) => {
    await CustomChallengeRepeated.play?.(context)
    const user = userAt(context)
    await user.type({ Answer: 'horse' })
    await user.press('Continue')
    await user.seeHeading("You're signed in")
  },
}

/** Shows a custom challenge that the host app renders. */
export const CustomChallengeRenderedByHost: Story = {
  ...CustomChallenge,
  parameters: { ...CustomChallenge.parameters, layout: 'padded' },
  args: {
    renderCustomChallenge: ({ state, onBack }) => (
      <p style={{ padding: 16 }}>
        <span>{state.parameters.prompt}</span>{' '}
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
    await user.seeText(/^What is the last word/)
    await user.seeButton("I don't know")
  },
}

export const BackFromCustomChallenge: Story = {
  tags: ['!dev', '!autodocs'],
  ...CustomChallengeRenderedByHost,
  play: async (context) => {
    await CustomChallengeRenderedByHost.play?.(context)
    const user = userAt(context)
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
    await expect(context.canvas.getAllByRole('button')).toHaveLength(4)
  },
}

export const ChooseFactorDark: Story = { ...ChooseFactor, ...dark, tags: ['!autodocs', '!test'] }
export const ChooseFactorNarrow: Story = { ...ChooseFactor, ...narrow, tags: ['!autodocs', '!test'] }

/** Shows `PASSWORD` in a choice-based sign-in. */
export const PasswordAfterFactorChoice: Story = {
  ...ChooseFactor,
  play: async (context) => {
    await ChooseFactor.play?.(context)
    const user = userAt(context)
    await user.press(/^Password/)
    await user.seeHeading('Enter your password')
    await user.seeFocus('Password')
  },
}

export const PasswordAfterFactorChoiceDone: Story = {
  tags: ['!dev', '!autodocs'],
  ...ChooseFactor,
  play: async (context) => {
    await PasswordAfterFactorChoice.play?.(context)
    const user = userAt(context)
    await user.type({ Password: 'wrong' })
    await user.press('Sign in')
    await user.seeText('Incorrect email or password.')
    await user.type({ Password: ann.password })
    await user.press('Sign in')
    await user.seeHeading("You're signed in")
  },
}

/** Shows `EMAIL_OTP` as the first factor, and a new code. */
export const EmailCodeAsFirstFactor: Story = {
  ...ChooseFactor,
  play: async (context) => {
    await ChooseFactor.play?.(context)
    const user = userAt(context)
    await user.press(/^Email a code/)
    await user.waitForCode()
    await user.press('Resend code')
    await user.seeText('We sent you a new code.')
    await user.type({ Code: await user.waitForCode() })
    await user.seeHeading('Check your email')
  },
}

export const AnotherWay: Story = {
  ...ChooseFactor,
  play: async (context) => {
    await EmailCodeAsFirstFactor.play?.(context)
    const user = userAt(context)
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

/** Confirms a new account by a link instead of a code. */
export const ConfirmByLink: Story = {
  parameters: poolParameters({ confirmBy: 'link', users: [seedAnn('UNCONFIRMED')] }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeHeading('Verify your account')
    await user.seeButton("I've opened the link")
  },
}

/** Continues after the user has opened the link. */
export const ConfirmByLinkDone: Story = {
  tags: ['!dev', '!autodocs'],
  ...ConfirmByLink,
  play: async (context) => {
    await ConfirmByLink.play?.(context)
    const user = userAt(context)
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
