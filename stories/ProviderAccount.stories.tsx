import type { Meta, StoryObj } from '@storybook/react-vite'
import { AccountScreen } from 'poolgate'
import { federated, federatedPool, signInWithGoogle } from '../test/support/federatedPool.ts'
import { createTestPool } from '../test/support/pools.ts'
import { dark, narrow, poolParameters } from './support/poolStory.tsx'
import { signedInStory } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'

/** Loads a pool where a user of Google is signed in. */
async function loadGoogleUser(scope?: string) {
  const testPool = createTestPool(federatedPool)
  return { testPool, storage: await signInWithGoogle(testPool, scope) }
}

const meta: Meta<typeof AccountScreen> = {
  title: 'Account/AccountScreen of a provider’s user',
  component: AccountScreen,
  ...signedInStory,
  loaders: [() => loadGoogleUser()],
  parameters: poolParameters(federatedPool, federated),
}
export default meta
type Story = StoryObj<typeof AccountScreen>

export const Profile: Story = { play: async (context) => userAt(context).seeHeading('Connected accounts') }
export const ProfileDark: Story = { ...Profile, ...dark, tags: ['!autodocs', '!test'] }
export const ProfileNarrow: Story = { ...Profile, ...narrow, tags: ['!autodocs', '!test'] }

export const Password: Story = {
  args: { section: 'password' },
  play: async (context) => userAt(context).seeText(/so you don't have a password here/),
}

/** Without a password, the user authenticates at the provider again. */
export const Reauthentication: Story = {
  args: { section: 'deletion' },
  parameters: poolParameters(federatedPool, { ...federated, reauthenticateAfter: 0 }),
  play: async (context) => userAt(context).seeButton(/^Continue with ?Google$/),
}

export const ReauthenticationDark: Story = { ...Reauthentication, ...dark, tags: ['!autodocs', '!test'] }

/** The session's tokens lack the scope for account operations. */
export const Unavailable: Story = {
  loaders: [() => loadGoogleUser('openid email')],
  play: async (context) => userAt(context).seeText("Your account can't be managed here."),
}
