import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthPage } from 'poolgate'
import { expect } from 'storybook/test'
import garden from './garden.svg?no-inline'
import { dark, narrow, poolParameters, poolStory, rightToLeft } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const meta = {
  title: 'Sign in/AuthPage',
  ...poolStory,
  component: AuthPage,
  decorators: [
    // Takes back the space that stories have around a card.
    (Page) => (
      <div style={{ marginBlock: -40 }}>
        <Page />
      </div>
    ),
    ...poolStory.decorators,
  ],
  args: {
    children: (user) => <p>Welcome, {user.email}</p>,
    header: <strong>Acorn</strong>,
    footer: <a href="#privacy">Privacy</a>,
  },
  parameters: {
    ...poolParameters({}, { appName: 'Acorn' }),
    docs: {
      description: {
        component: `
Shows sign-in, sign-up and password reset as a full page until the user is signed in, then your app. On small screens the card fills the
page.`,
      },
    },
  },
} satisfies Meta<typeof AuthPage>

export default meta
type Story = StoryObj<typeof AuthPage>

/** The page fills the window, and doesn't scroll sideways. */
const expectFit: NonNullable<Story['play']> = async (context) => {
  await userAt(context).seeHeading('Sign in to Acorn')
  const page = context.canvasElement.querySelector('.pg-page')!
  await expect(page.clientHeight).toBeGreaterThanOrEqual(innerHeight)
  await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth)
}

export const Centered: Story = { play: async (context) => expectFit(context) }
export const CenteredDark: Story = { ...Centered, ...dark, tags: ['!autodocs', '!test'] }
export const CenteredNarrow: Story = { ...Centered, ...narrow, tags: ['!autodocs', '!test'] }

/** The host app gives its texts a color that can be read on its image. Windows under 480 px have no image. */
export const CenteredOnImage: Story = {
  args: {
    image: garden,
    header: <strong className="on-image">Acorn</strong>,
    footer: (
      <a className="on-image" href="#privacy">
        Privacy
      </a>
    ),
  },
  decorators: [
    (Page) => (
      <>
        <style>{'@media (width >= 480px) { .on-image { color: #ffffff } }'}</style>
        <Page />
      </>
    ),
  ],
  play: async (context) => expectFit(context),
}

export const Split: Story = { args: { layout: 'split', image: garden }, play: async (context) => expectFit(context) }
export const SplitDark: Story = { ...Split, ...dark, tags: ['!autodocs', '!test'] }
export const SplitNarrow: Story = { ...Split, ...narrow, tags: ['!autodocs', '!test'] }
export const SplitRightToLeft: Story = { ...Split, ...rightToLeft, tags: ['!autodocs', '!test'] }
