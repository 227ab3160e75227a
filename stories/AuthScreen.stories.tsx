import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthScreen, SignOutButton, useSession } from 'poolgate'
import { expect, fn } from 'storybook/test'
import { ann } from '../test/support/users.ts'
import { dark, narrow, poolParameters, poolStory, rightToLeft, testPoolOf } from './poolStory.tsx'
import { userAt } from './userActions.ts'

const nextPassword = 'Another-Horse-10?'

const meta = {
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
Sign-in, sign-up and forgotten password as one screen, until somebody is signed in. Then your app: as children, or as a
function of the user.

What is typed as user name goes along from screen to screen. An app with routes of its own uses \`SignIn\`, \`SignUp\` and
\`ForgotPassword\` instead.`,
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

export const SignedOutDark: Story = { ...SignedOut, ...dark }
export const SignedOutNarrow: Story = { ...SignedOut, ...narrow }
export const SignedOutRightToLeft: Story = { ...SignedOut, ...rightToLeft }

/** The provider's \`logo\` stands at the top of each card. */
export const WithLogo: Story = {
  parameters: poolParameters({}, { logo: <Logo /> }),
  play: async (context) => {
    await expect(await context.canvas.findByRole('img', { name: 'Acorn' })).toBeVisible()
  },
}

export const WithLogoDark: Story = { ...WithLogo, ...dark }

/** While a storage that answers later is read: no flash of a form that nobody needs. */
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

export const SignedOutAgain: Story = {
  play: async (context) => {
    await SignedIn.play?.(context)
    const user = userAt(context)
    await user.press('Sign out')
    await user.seeHeading('Sign in')
    await user.seeValues({ Email: '', Password: '' })
  },
}

/** From the link to the app, the name typed once. */
export const SignsUp: Story = {
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

/** From the link to the app, the name typed once. */
export const ForgetsPassword: Story = {
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

/** The ways back keep the name as well. */
export const ChangesTheirMind: Story = {
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

/** An app that asks the service for something: its first request finds that the session was ended elsewhere. */
function AskingApp() {
  const { getAccessToken } = useSession()
  return (
    <button type="button" onClick={() => getAccessToken().catch(() => {})}>
      Load my files
    </button>
  )
}

/** The service ended the session, not the person: the form says why it shows. */
export const SessionEnded: Story = {
  args: { children: <AskingApp /> },
  parameters: poolParameters({ tokenValidity: { accessToken: 0, refreshToken: 60 } }),
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await context.canvas.findByRole('button', { name: 'Load my files' })
    testPoolOf(context).clock.advance(120)
    await user.press('Load my files')
    await user.seeText('Your session has expired. Please sign in again.')
  },
}

/** The headings' level, where the page has no other. */
export const AsMainHeading: Story = {
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
