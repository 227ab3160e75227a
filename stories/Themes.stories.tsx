import type { Meta, StoryObj } from '@storybook/react-vite'
import { bloomTheme, classicTheme, defaultTheme, ledgerTheme, type SchemeColor, type Theme } from 'poolgate'
import type { LocalPoolOptions } from 'poolgate/local'
import { expect, waitFor, within } from 'storybook/test'
import { accountPool } from '../test/support/accountPool.ts'
import { signInOnAnotherDevice } from '../test/support/signedInUsers.ts'
import { seedAnn } from '../test/support/users.ts'
import { poolParameters } from './support/poolStory.tsx'
import { signedInStory } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'
import { ThemeGallery, unconfirmedEmail } from './ThemeGallery.tsx'

const meta: Meta<typeof ThemeGallery> = {
  title: 'Foundations/Themes',
  component: ThemeGallery,
  ...signedInStory,
  parameters: {
    beforeSignIn: signInOnAnotherDevice,
    docs: {
      canvas: { sourceState: 'none' },
      description: {
        component: `
The kit's built-in themes: \`<PoolgateProvider theme={bloomTheme}>\`. A theme is an object, so you can extend one:
\`{ ...bloomTheme, radius: 12 }\`. The default is \`defaultTheme\`.`,
      },
    },
  },
}
export default meta
type Story = StoryObj<typeof ThemeGallery>

/** A pool with a user who hasn't confirmed their email address yet. */
const pool: LocalPoolOptions = {
  ...accountPool,
  users: [...(accountPool.users ?? []), { ...seedAnn('UNCONFIRMED'), attributes: { email: unconfirmedEmail } }],
}

type Scheme = 'light' | 'dark'

type FullTheme = { [Token in keyof typeof defaultTheme]-?: NonNullable<Theme[Token]> }

/** Checks the computed style for each token of the theme, and that the page doesn't scroll sideways. */
async function expectTheme(canvas: HTMLElement, theme: FullTheme, scheme: Scheme) {
  const inScheme = (color: SchemeColor) => (typeof color === 'string' ? color : color[scheme])
  const first = (selector: string) => canvas.querySelector(selector)
  const radius = `${theme.radius}px`
  await expect(first('.pg-card')).toHaveStyle({ backgroundColor: inScheme(theme.surface) })
  await expect(first('.pg-title')).toHaveStyle({ color: inScheme(theme.text), fontFamily: theme.font })
  await expect(first('.pg-submit')).toHaveStyle({ backgroundColor: inScheme(theme.accent), borderRadius: radius })
  await expect(first('.pg-submit')).toHaveStyle({ color: inScheme(theme.onAccent) })
  await expect(first('.pg-input')).toHaveStyle({ backgroundColor: inScheme(theme.field), borderRadius: radius })
  await expect(first('.pg-hint')).toHaveStyle({ color: inScheme(theme.muted) })
  await expect(first('.pg-error:not(:empty)')).toHaveStyle({ color: inScheme(theme.error) })
  await expect(first('.pg-rule[data-met="true"]')).toHaveStyle({ color: inScheme(theme.success) })
  const { scrollWidth, clientWidth } = document.documentElement
  await expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
}

const themeStory = (title: string, theme: FullTheme, scheme: Scheme): Story => ({
  args: { title },
  globals: { scheme },
  parameters: poolParameters(pool, { colorScheme: scheme, ...(theme !== defaultTheme && { theme }) }),
  play: async (context) => {
    const inCard = async (name: string) => {
      const card = (await context.canvas.findByRole('heading', { name })).closest<HTMLElement>('.pg-card')
      return userAt({ ...context, canvas: within(card!) as typeof context.canvas })
    }
    const signUp = await inCard('Create your account')
    await signUp.type({ Password: 'correct horse' })
    const confirmation = await inCard('Check your email')
    await confirmation.type({ Code: '000000' })
    await confirmation.press('Verify')
    await confirmation.seeText('That code has expired. Request a new one.')
    await userAt(context).seeHeading('Remembered devices')
    await waitFor(() => expectTheme(context.canvasElement, theme, scheme))
  },
})

export const Default = themeStory('Default', defaultTheme, 'light')
export const DefaultDark = themeStory('Default, dark', defaultTheme, 'dark')
export const Classic = themeStory('Classic', classicTheme, 'light')
export const ClassicDark = themeStory('Classic, dark', classicTheme, 'dark')
export const Bloom = themeStory('Bloom', bloomTheme, 'light')
export const BloomDark = themeStory('Bloom, dark', bloomTheme, 'dark')
export const Ledger = themeStory('Ledger', ledgerTheme, 'light')
export const LedgerDark = themeStory('Ledger, dark', ledgerTheme, 'dark')
