import type { Meta, StoryObj } from '@storybook/react-vite'
import { bloomTheme, classicTheme, defaultTheme, ledgerTheme, type SchemeColor, type Theme } from 'poolgate'
import type { LocalPoolOptions } from 'poolgate/local'
import { expect, within } from 'storybook/test'
import { accountPool } from '../test/support/accountPool.ts'
import { signInOnAnotherDevice } from '../test/support/signedInUsers.ts'
import { seedAnn } from '../test/support/users.ts'
import { poolParameters } from './poolStory.tsx'
import { signedInStory } from './signedInStory.tsx'
import { newcomer, ThemeGallery } from './ThemeGallery.tsx'
import { userAt } from './userActions.ts'

const meta: Meta<typeof ThemeGallery> = {
  title: 'Theme/Ready',
  component: ThemeGallery,
  ...signedInStory,
  parameters: {
    beforeSignIn: signInOnAnotherDevice,
    docs: {
      description: {
        component: `
The themes that come with the kit: \`<PoolgateProvider theme={bloomTheme}>\`. A theme is data, so another one may begin with it:
\`{ ...bloomTheme, radius: 12 }\`. Without one the kit wears \`defaultTheme\`.`,
      },
    },
  },
}
export default meta
type Story = StoryObj<typeof ThemeGallery>

/** A pool with somebody whose address is still to be confirmed. */
const pool: LocalPoolOptions = {
  ...accountPool,
  users: [...(accountPool.users ?? []), { ...seedAnn('UNCONFIRMED'), attributes: { email: newcomer } }],
}

type Scheme = 'light' | 'dark'

type FullTheme = { [Token in Exclude<keyof Theme, 'logo'>]-?: NonNullable<Theme[Token]> }

/** Each value where it is seen, as the browser reckons it, and no screen wider than the page. */
async function expectTheme(canvas: HTMLElement, theme: FullTheme, scheme: Scheme) {
  const ofScheme = (color: SchemeColor) => (typeof color === 'string' ? color : color[scheme])
  const first = (selector: string) => canvas.querySelector(selector)
  const radius = `${theme.radius}px`
  await expect(first('.pg-card')).toHaveStyle({ backgroundColor: ofScheme(theme.surface) })
  await expect(first('.pg-title')).toHaveStyle({ color: ofScheme(theme.text), fontFamily: theme.font })
  await expect(first('.pg-submit')).toHaveStyle({ backgroundColor: ofScheme(theme.accent), borderRadius: radius })
  await expect(first('.pg-submit')).toHaveStyle({ color: ofScheme(theme.onAccent) })
  await expect(first('.pg-input')).toHaveStyle({ backgroundColor: ofScheme(theme.field), borderRadius: radius })
  await expect(first('.pg-hint')).toHaveStyle({ color: ofScheme(theme.muted) })
  await expect(first('.pg-error:not(:empty)')).toHaveStyle({ color: ofScheme(theme.error) })
  await expect(first('.pg-rule[data-met="true"]')).toHaveStyle({ color: ofScheme(theme.success) })
  const { scrollWidth, clientWidth } = document.documentElement
  await expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
}

const wearing = (title: string, theme: FullTheme, scheme: Scheme): Story => ({
  args: { title },
  globals: { scheme },
  parameters: poolParameters(pool, { colorScheme: scheme, ...(theme !== defaultTheme && { theme }) }),
  play: async (context) => {
    const inCard = (name: string) => {
      const card = context.canvas.getByRole('heading', { name }).closest<HTMLElement>('.pg-card')
      return userAt({ ...context, canvas: within(card!) as typeof context.canvas })
    }
    await inCard('Create your account').type({ Password: 'correct horse' })
    await inCard('Check your email').type({ Code: '000000' })
    await inCard('Check your email').press('Verify')
    await inCard('Check your email').seeText('That code has expired. Request a new one.')
    await userAt(context).seeHeading('Remembered devices')
    await expectTheme(context.canvasElement, theme, scheme)
  },
})

export const Default = wearing('Default', defaultTheme, 'light')
export const DefaultDark = wearing('Default, dark', defaultTheme, 'dark')
export const Classic = wearing('Classic', classicTheme, 'light')
export const ClassicDark = wearing('Classic, dark', classicTheme, 'dark')
export const Bloom = wearing('Bloom', bloomTheme, 'light')
export const BloomDark = wearing('Bloom, dark', bloomTheme, 'dark')
export const Ledger = wearing('Ledger', ledgerTheme, 'light')
export const LedgerDark = wearing('Ledger, dark', ledgerTheme, 'dark')
