import type { Meta, StoryObj } from '@storybook/react-vite'
import { PasskeyList } from 'poolgate'
import { expect } from 'storybook/test'
import { accountPool } from './accountPool.ts'
import { personAt } from './person.ts'
import type { Scene } from './scene.tsx'
import { nothing, signedIn, stuck } from './signedIn.tsx'
import { dark, inPool, narrow, rightToLeft } from './staged.tsx'

const meta: Meta<typeof PasskeyList> = {
  title: 'PasskeyList',
  component: PasskeyList,
  ...signedIn,
  parameters: {
    ...inPool(accountPool),
    afterwards: ({ answerNext }: Scene) =>
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

export const Default: Story = { play: async (context) => personAt(context).reads('iCloud Keychain') }
export const Dark: Story = { ...Default, ...dark }
export const Narrow: Story = { ...Default, ...narrow }
export const RightToLeft: Story = { ...Default, ...rightToLeft }

/** What is deleted here stays on the device that made it. */
export const Delete: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Delete Windows Hello')
    await person.presses('Yes, delete Windows Hello')
    await person.reads(/It may still be stored on the device/)
  },
}

export const Empty: Story = {
  parameters: { afterwards: nothing },
  play: async (context) => personAt(context).reads('No passkeys yet.'),
}

export const Loading: Story = {
  parameters: stuck,
}

export const NotOffered: Story = {
  parameters: { ...inPool({ ...accountPool, allowedFirstAuthFactors: ['PASSWORD'] }), afterwards: nothing },
  play: async (context) => expect(await context.canvas.findByRole('alert')).toBeVisible(),
}

/** The last proof is old: a fresh one comes first. */
export const ProofIsDue: Story = {
  parameters: { afterwards: nothing, minutesAgo: 16 },
  play: async (context) => {
    const person = personAt(context)
    await person.arrivesAt('Is it still you?')
    await person.types({ Password: 'Correct-Horse-9!' })
    await person.presses('Go on')
    await person.reads('No passkeys yet.')
  },
}
