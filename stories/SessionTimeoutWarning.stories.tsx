import type { Meta, StoryObj } from '@storybook/react-vite'
import { SessionTimeoutWarning } from 'poolgate'
import { expect, screen } from 'storybook/test'
import { accountPool } from '../test/support/accountPool.ts'
import { dark, narrow, poolParameters, rightToLeft } from './support/poolStory.tsx'
import { signedInStory } from './support/signedInStory.tsx'

const meta: Meta<typeof SessionTimeoutWarning> = {
  title: 'Sign in/SessionTimeoutWarning',
  component: SessionTimeoutWarning,
  ...signedInStory,
  parameters: { minutesAgo: 9.5, ...poolParameters(accountPool) },
}
export default meta
type Story = StoryObj<typeof SessionTimeoutWarning>

/** Ann last used the app more than nine minutes ago, and its idle timeout is ten minutes. */
export const Idle: Story = {
  parameters: { provider: { timeouts: { idle: 600 } } },
  play: async () => expect(await screen.findByRole('button', { name: 'Stay signed in' })).toHaveFocus(),
}
export const IdleDark: Story = { ...Idle, ...dark, tags: ['!autodocs', '!test'] }
export const IdleNarrow: Story = { ...Idle, ...narrow, tags: ['!autodocs', '!test'] }
export const IdleRightToLeft: Story = { ...Idle, ...rightToLeft, tags: ['!autodocs', '!test'] }

/** Ann signed in more than nine minutes ago, and the absolute timeout is ten minutes: only a new sign-in extends the session. */
export const TooOld: Story = {
  parameters: { provider: { timeouts: { absolute: 600 } } },
  play: async () => expect(await screen.findByRole('button', { name: 'Sign in again' })).toHaveFocus(),
}
export const TooOldDark: Story = { ...TooOld, ...dark, tags: ['!autodocs', '!test'] }
