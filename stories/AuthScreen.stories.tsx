import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthScreen, SignOutButton, useSession } from 'poolgate'
import { expect, fn } from 'storybook/test'
import { personAt } from './person.ts'
import { ann } from './scene.tsx'
import { dark, inPool, narrow, rightToLeft, sceneOf, staged } from './staged.tsx'

const nextPassword = 'Another-Horse-10?'

const meta = {
  ...staged,
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
    const person = personAt(context)
    await person.arrivesAt('Sign in')
    await expect(document.body).toHaveFocus()
  },
}

export const SignedOutDark: Story = { ...SignedOut, ...dark }
export const SignedOutNarrow: Story = { ...SignedOut, ...narrow }
export const SignedOutRightToLeft: Story = { ...SignedOut, ...rightToLeft }

/** The provider's \`logo\` stands at the top of each card. */
export const WithLogo: Story = {
  parameters: inPool({}, { logo: <Logo /> }),
  play: async (context) => {
    await expect(await context.canvas.findByRole('img', { name: 'Acorn' })).toBeVisible()
  },
}

export const WithLogoDark: Story = { ...WithLogo, ...dark }

/** While a storage that answers later is read: no flash of a form that nobody needs. */
export const Loading: Story = {
  parameters: inPool({}, { storage: { get: () => new Promise(() => {}), set: () => {}, remove: () => {} } }),
  play: async (context) => {
    await expect(await context.canvas.findByText('Loading')).toBeInTheDocument()
    await expect(context.canvas.queryByRole('heading')).toBeNull()
  },
}

export const SignedIn: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.reads('Welcome, ann@example.com')
    await expect(context.args.onSignedIn).toHaveBeenCalledTimes(1)
  },
}

export const SignedOutAgain: Story = {
  play: async (context) => {
    await SignedIn.play?.(context)
    const person = personAt(context)
    await person.presses('Sign out')
    await person.arrivesAt('Sign in')
    await person.finds({ Email: '', Password: '' })
  },
}

/** From the link to the app, the name typed once. */
export const SignsUp: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: 'bob@example.com' })
    await person.presses('Sign up')
    await person.arrivesAt('Create your account')
    await person.finds({ Email: 'bob@example.com' })
    await person.isIn('Password')
    await person.types({ Password: 'Battery-Staple-7!' })
    await person.presses('Sign up')
    await person.arrivesAt('Confirm your account')
    await person.types({ Code: await person.getsMail('bob@example.com') })
    await person.presses('Confirm')
    await person.reads('Welcome, bob@example.com')
  },
}

/** From the link to the app, the name typed once. */
export const ForgetsPassword: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: ann.email })
    await person.presses('Forgot your password?')
    await person.arrivesAt('Reset your password')
    await person.finds({ Email: ann.email })
    await person.presses('Send code')
    await person.arrivesAt('Choose a new password')
    await person.types({ Code: await person.getsMail(), 'New password': nextPassword })
    await person.presses('Change password')
    await person.reads('Your password is changed. Sign in with the new one.')
    await person.finds({ Email: ann.email, Password: '' })
    await person.types({ Password: nextPassword })
    await person.presses('Sign in')
    await person.reads('Welcome, ann@example.com')
  },
}

/** The ways back keep the name as well. */
export const ChangesTheirMind: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.types({ Email: ann.email })
    await person.presses('Sign up')
    await person.arrivesAt('Create your account')
    await person.presses('Sign in')
    await person.arrivesAt('Sign in')
    await person.finds({ Email: ann.email })
    await person.presses('Forgot your password?')
    await person.presses('Back to sign in')
    await person.arrivesAt('Sign in')
    await person.finds({ Email: ann.email })
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
  parameters: inPool({ tokenValidity: { accessToken: 0, refreshToken: 60 } }),
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await context.canvas.findByRole('button', { name: 'Load my files' })
    sceneOf(context).clock.now = () => Date.now() + 120_000
    await person.presses('Load my files')
    await person.reads('Your session has ended. Please sign in again.')
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
