import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthScreen, SignOutButton, useSession } from 'poolgate'
import { expect, fn } from 'storybook/test'
import { ann, seedAnn } from '../test/support/users.ts'
import { dark, narrow, poolParameters, poolStory, rightToLeft, testPoolOf } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const nextPassword = 'Another-Horse-10?'

const meta = {
  title: 'Sign in/AuthScreen',
  ...poolStory,
  component: AuthScreen,
  args: {
    onSignedIn: fn(),
    children: (user) => (
      <div style={{ display: 'grid', gap: 16, justifyItems: 'center', fontFamily: 'system-ui' }}>
        <p>Welcome, {user.email}</p>
        <SignOutButton />
      </div>
    ),
  },
  parameters: {
    docs: {
      description: {
        component: `
Shows sign-in, sign-up and password reset as one screen until the user is signed in, then your app: \`children\`, or the
result of a function that gets the user.

The identifier is kept between screens. An app with its own routes uses \`SignIn\`, \`SignUp\` and \`ForgotPassword\`
instead.`,
      },
    },
  },
} satisfies Meta<typeof AuthScreen>

export default meta
type Story = StoryObj<typeof AuthScreen>

export const SignedOut: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.seeHeading('Sign in')
    await expect(document.body).toHaveFocus()
  },
}

export const SignedOutDark: Story = { ...SignedOut, ...dark, tags: ['!autodocs', '!test'] }
export const SignedOutNarrow: Story = { ...SignedOut, ...narrow, tags: ['!autodocs', '!test'] }
export const SignedOutRightToLeft: Story = { ...SignedOut, ...rightToLeft, tags: ['!autodocs', '!test'] }

/** Shows the provider's `logo` at the top of each card. */
export const WithLogo: Story = {
  parameters: poolParameters({}, { logo: <Logo /> }),
  play: async (context) => {
    await expect(await context.canvas.findByRole('img', { name: 'Acorn' })).toBeVisible()
  },
}

export const WithLogoDark: Story = { ...WithLogo, ...dark, tags: ['!autodocs', '!test'] }

/** Shows a loading state, not the form, while an asynchronous storage is read. */
export const Loading: Story = {
  parameters: poolParameters({}, { storage: { get: () => new Promise(() => {}), set: () => {}, remove: () => {} } }),
  play: async (context) => {
    await expect(await context.canvas.findByText('Loading…')).toBeInTheDocument()
    await expect(context.canvas.queryByRole('heading')).toBeNull()
  },
}

export const SignedIn: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeText('Welcome, ann@example.com')
    await expect(context.args.onSignedIn).toHaveBeenCalledTimes(1)
  },
}

export const EmptyFormAfterSignOut: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await SignedIn.play?.(context)
    const user = userAt(context)
    await user.press('Sign out')
    await user.seeHeading('Sign in')
    await user.seeValues({ Email: '', Password: '' })
  },
}

/** Shows sign-up from the link on the sign-in form to the app. The email address is entered once. */
export const SignUpFlow: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: 'bob@example.com' })
    await user.press('Sign up')
    await user.seeHeading('Create your account')
    await user.seeValues({ Email: 'bob@example.com' })
    await user.seeFocus('Password')
    await user.type({ Password: 'Battery-Staple-7!' })
    await user.press('Create account')
    await user.seeHeading('Check your email')
    await user.type({ Code: await user.waitForCode('bob@example.com') })
    await user.press('Verify')
    await user.seeText('Welcome, bob@example.com')
  },
}

/** Shows a password reset from the link on the sign-in form to the app. The email address is entered once. */
export const ForgotPasswordFlow: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: ann.email })
    await user.press('Forgot password?')
    await user.seeHeading('Reset your password')
    await user.seeValues({ Email: ann.email })
    await user.press('Send code')
    await user.seeHeading('Create a new password')
    await user.type({ Code: await user.waitForCode(), 'New password': nextPassword })
    await user.press('Reset password')
    await user.seeText('Your password has been reset. Sign in with your new password.')
    await user.seeValues({ Email: ann.email, Password: '' })
    await user.type({ Password: nextPassword })
    await user.press('Sign in')
    await user.seeText('Welcome, ann@example.com')
  },
}

/** The links between the screens keep the email address, in both directions. */
export const LinksKeepIdentifier: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: ann.email })
    await user.press('Sign up')
    await user.seeHeading('Create your account')
    await user.press('Sign in')
    await user.seeHeading('Sign in')
    await user.seeValues({ Email: ann.email })
    await user.press('Forgot password?')
    await user.press('Back to sign in')
    await user.seeHeading('Sign in')
    await user.seeValues({ Email: ann.email })
  },
}

/** An app whose first request for an access token finds that the session has expired. */
function AppWithRequest() {
  const { getAccessToken } = useSession()
  return (
    <button type="button" onClick={() => getAccessToken().catch(() => {})}>
      Load my files
    </button>
  )
}

/** The sign-in form explains that the session has expired. */
export const SessionEnded: Story = {
  args: { children: <AppWithRequest /> },
  parameters: poolParameters({ tokenValidity: { accessToken: 0, refreshToken: 60 } }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeButton('Load my files')
    testPoolOf(context).clock.advance(120)
    await user.press('Load my files')
    await user.seeText('Your session has expired. Please sign in again.')
  },
}

/** Renders the title as `h1`, for a page without another main heading. */
export const HeadingLevelOne: Story = {
  args: { headingLevel: 1 },
  play: async (context) => {
    await expect(await context.canvas.findByRole('heading', { level: 1 })).toHaveTextContent('Sign in')
  },
}

function Logo() {
  return (
    <svg role="img" aria-label="Acorn" width="40" height="40" viewBox="0 0 40 40">
      <path d="M6 16a14 9 0 0 1 28 0z" fill="#8a5a2b" />
      <path d="M8 18h24c0 10-6 15-12 19C14 33 8 28 8 18z" fill="#c98b3f" />
      <path d="M19 3h2v6h-2z" fill="#8a5a2b" />
    </svg>
  )
}

/** Leaves out the sign-up, for pools whose users are created by an administrator. */
export const WithoutSignUp: Story = {
  args: { allowSignUp: false },
  play: async (context) => {
    await userAt(context).seeHeading('Sign in')
    await expect(context.canvas.queryByRole('button', { name: 'Sign up' })).toBeNull()
  },
}

export const HeaderAndFooter: Story = {
  args: { header: <p>Use your work account.</p>, footer: <p>Questions? Call extension 4711.</p> },
  play: async (context) => userAt(context).seeText('Use your work account.'),
}

/** Offers to verify an address after the sign-in. The user can skip it. */
export const VerificationOffer: Story = {
  args: { offerVerification: true },
  parameters: poolParameters({ users: [seedAnn('CONFIRMED', { email_verified: 'false' })] }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeHeading('Verify your email')
    await user.seeButton('Not now')
  },
}

export const InDialog: Story = {
  decorators: [
    (Content) => (
      <dialog
        ref={(dialog) => dialog?.showModal()}
        aria-label="Sign in"
        style={{ padding: 0, border: 0, background: 'none' }}
      >
        <Content />
      </dialog>
    ),
  ],
  play: async (context) => userAt(context).seeFocus('Email'),
}
