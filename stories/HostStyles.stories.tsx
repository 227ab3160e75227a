import type { Meta, StoryObj } from '@storybook/react-vite'
import bootstrapReboot from 'bootstrap/dist/css/bootstrap-reboot.css?inline'
import { SignUp } from 'poolgate'
import { expect, fn } from 'storybook/test'
import tailwindPreflight from 'tailwindcss/preflight.css?inline'
import viteTemplate from './hosts/viteTemplate.css?inline'
import { poolStory } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const meta = {
  title: 'Recipes/Inside other pages',
  ...poolStory,
  component: SignUp,
  args: { onSignIn: fn() },
  parameters: {
    docs: {
      description: {
        component: `
The kit in pages with a CSS reset for bare elements. \`styles.css\` is unlayered and selects each element by class, so it
overrides a reset in any order. An app with ordered cascade layers uses \`styles.layer.css\` instead.`,
      },
    },
  },
} satisfies Meta<typeof SignUp>

export default meta
type Story = StoryObj<typeof meta>

/** The colors of the submit button, by scheme. */
const SUBMIT = {
  light: { backgroundColor: 'rgb(35, 84, 212)', color: 'rgb(255, 255, 255)' },
  dark: { backgroundColor: 'rgb(138, 176, 255)', color: 'rgb(11, 22, 48)' },
}

/** Adds an unlayered reset after the kit's stylesheet, the order that favors the reset. */
const inHost = (reset: string): Pick<Story, 'decorators' | 'play'> => ({
  decorators: [
    (Story) => (
      <>
        <style>{reset}</style>
        <Story />
      </>
    ),
  ],
  play: async (context) => {
    const { canvas } = context
    const user = userAt(context)
    await user.press('Create account')
    await user.seeFocus('Email')

    const rem = Math.max(16, Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
    const submit = canvas.getByRole('button', { name: 'Create account' })
    await expect(submit).toHaveStyle(SUBMIT[context.globals.scheme as keyof typeof SUBMIT])
    await expect(submit).toHaveStyle({
      borderRadius: '8px',
      minHeight: '44px',
      fontSize: `${rem}px`,
      fontWeight: '600',
    })
    await expect(canvas.getByLabelText('Password')).toHaveStyle({ borderTopWidth: '1px', borderTopStyle: 'solid' })
    await expect(canvas.getByLabelText('Password')).toHaveStyle({ fontSize: `${rem}px`, paddingTop: '9px' })
    await expect(canvas.getByText('Email')).toHaveStyle({ fontWeight: '500', display: 'block', textAlign: 'start' })
    await expect(canvas.getByRole('heading')).toHaveStyle({
      fontSize: `${1.5 * rem}px`,
      fontWeight: '600',
      marginTop: '0px',
    })
    await context.userEvent.click(canvas.getByLabelText('Password'))
    await expect(canvas.getByRole('list')).toHaveStyle({ listStyleType: 'none', paddingLeft: '0px' })
    await expect(canvas.getByRole('button', { name: 'Sign in' })).toHaveStyle({ backgroundColor: 'rgba(0, 0, 0, 0)' })
    await expect(canvas.getByRole('button', { name: 'Show password' })).toHaveStyle({ borderTopWidth: '0px' })
    await expect(canvas.getByText('Email')).toHaveStyle({ letterSpacing: 'normal' })
  },
})

export const NoReset: Story = inHost('')
export const ViteTemplate: Story = inHost(viteTemplate)
/** Bootstrap's color scheme is an attribute of the page, which the host app sets. */
export const BootstrapReboot: Story = inHost(bootstrapReboot.replaceAll('data-bs-theme', 'data-pg-scheme'))
export const TailwindPreflight: Story = inHost(tailwindPreflight)
