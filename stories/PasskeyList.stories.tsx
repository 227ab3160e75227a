import type { Meta, StoryObj } from '@storybook/react-vite'
import { PasskeyList } from 'poolgate'
import { accountPool } from '../test/support/accountPool.ts'
import type { TestPool } from '../test/support/pools.ts'
import { dark, narrow, poolParameters, rightToLeft } from './support/poolStory.tsx'
import { doNothing, offlineNetwork, signedInStory, stuckNetwork } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'

const meta: Meta<typeof PasskeyList> = {
  title: 'Account/PasskeyList',
  component: PasskeyList,
  ...signedInStory,
  parameters: {
    ...poolParameters(accountPool),
    afterSignIn: ({ answerNext }: TestPool) =>
      answerNext({
        Credentials: ['iCloud Keychain', 'Windows Hello'].map((name, index) => ({
          CredentialId: `credential-${index}`,
          FriendlyCredentialName: name,
          RelyingPartyId: 'localhost',
          AuthenticatorTransports: [],
          CreatedAt: 1_790_000_000 + 86_400 * index,
        })),
      }),
  },
}
export default meta
type Story = StoryObj<typeof PasskeyList>

export const Default: Story = { play: async (context) => userAt(context).seeText('iCloud Keychain') }
export const Dark: Story = { ...Default, ...dark, tags: ['!autodocs', '!test'] }
export const Narrow: Story = { ...Default, ...narrow, tags: ['!autodocs', '!test'] }
export const RightToLeft: Story = { ...Default, ...rightToLeft, tags: ['!autodocs', '!test'] }

/** Deletes a passkey from the account. It stays on the device that created it. */
export const Delete: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Delete Windows Hello')
    await user.seeText(/^You won't be able to sign in with Windows Hello/)
    await user.press('Delete Windows Hello')
    await user.seeText(/^Passkey deleted/)
  },
}

export const Empty: Story = {
  parameters: { afterSignIn: doNothing },
  play: async (context) => userAt(context).seeText('No passkeys yet'),
}

export const Loading: Story = {
  parameters: stuckNetwork,
  play: async (context) => userAt(context).seeLoading(),
}

/** The pool has no passkeys: it refuses to add one. */
export const NotOffered: Story = {
  parameters: { ...poolParameters({ ...accountPool, allowedFirstAuthFactors: ['PASSWORD'] }), afterSignIn: doNothing },
  play: async (context) => {
    const user = userAt(context)
    await user.press('Add a passkey')
    await user.seeText(/^This option isn't available/)
  },
}

export const Offline: Story = {
  parameters: offlineNetwork,
  play: async (context) => userAt(context).seeText(/^You're offline/),
}

/** Requires reauthentication if the user authenticated too long ago. */
export const ReauthenticationRequired: Story = {
  parameters: { afterSignIn: doNothing, minutesAgo: 16 },
  play: async (context) => userAt(context).seeHeading("Confirm it's you"),
}

export const Reauthenticated: Story = {
  tags: ['!dev', '!autodocs'],
  ...ReauthenticationRequired,
  play: async (context) => {
    await ReauthenticationRequired.play?.(context)
    const user = userAt(context)
    await user.type({ Password: 'Correct-Horse-9!' })
    await user.press('Continue')
    await user.seeText('No passkeys yet')
  },
}
