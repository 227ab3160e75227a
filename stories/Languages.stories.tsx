import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthScreen } from 'poolgate'
import { ar } from 'poolgate/locales/ar'
import { de } from 'poolgate/locales/de'
import { ja } from 'poolgate/locales/ja'
import { poolParameters, poolStory } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const meta: Meta<typeof AuthScreen> = {
  title: 'Foundations/Languages',
  component: AuthScreen,
  ...poolStory,
  parameters: {
    docs: {
      description: {
        component: `
The language is that of the page, unless \`locale\` on the provider names another one. The toolbar has all of them.`,
      },
    },
  },
}

export default meta
type Story = StoryObj<typeof meta>

export const German: Story = {
  parameters: poolParameters({}, { locale: de }),
  play: async (context) => {
    await userAt(context).seeHeading(de.signIn.title)
  },
}

export const Japanese: Story = {
  parameters: poolParameters({}, { locale: ja }),
  play: async (context) => {
    await userAt(context).seeHeading(ja.signIn.title)
  },
}

/** Right to left, in a page that isn't. */
export const Arabic: Story = {
  parameters: poolParameters({}, { locale: ar }),
  play: async (context) => {
    await userAt(context).seeHeading(ar.signIn.title)
  },
}
