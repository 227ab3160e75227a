import type { Meta, StoryContext, StoryObj } from '@storybook/react-vite'
import { SignIn } from 'poolgate'
import { expect, fn, waitFor } from 'storybook/test'
import { federated, federatedPool, fiveProviders } from '../test/support/federatedPool.ts'
import type { ProviderOptions } from '../test/support/TestProvider.tsx'
import { customizations } from './support/customizations.ts'
import { dark, narrow, poolParameters, poolStory, rightToLeft } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const parameters = (provider: ProviderOptions = {}) => poolParameters(federatedPool, { ...federated, ...provider })

const meta = {
  ...poolStory,
  title: 'SignIn with providers',
  component: SignIn,
  args: { onSignedIn: fn(), onForgotPassword: fn(), onSignUp: fn() },
  parameters: {
    ...parameters(),
    docs: {
      description: {
        component: `
Signs a user in with an identity provider of the pool: Google, Apple, Facebook, Amazon, or a company's own. The provider
component names them (\`domain\`, \`providers\`, \`redirectUri\`), and \`signInMethods\` says what the first screen shows, in
which order. For your own design, use \`useProviderSignIn\`.`,
      },
    },
  },
} satisfies Meta<typeof SignIn>

export default meta
type Story = StoryObj<typeof meta>

const seeButtons: Story['play'] = async (context) => {
  const user = userAt(context)
  await user.seeButton(/^Continue with Google/)
  await user.seeButton('Continue with Acme Inc.')
}

export const FormAndProviders: Story = { play: seeButtons }
export const FormAndProvidersDark: Story = { ...FormAndProviders, ...dark }
export const FormAndProvidersNarrow: Story = { ...FormAndProviders, ...narrow }

export const RightToLeft: Story = { ...FormAndProviders, ...rightToLeft }

export const ProvidersFirst: Story = { ...FormAndProviders, args: { signInMethods: ['providers', 'form'] } }

/** Shows all four social providers, and a company's. */
export const ProvidersOnly: Story = {
  args: { signInMethods: ['providers'] },
  parameters: parameters({ providers: fiveProviders }),
  play: async (context) => {
    await seeButtons(context)
    await expect(context.canvas.queryByLabelText('Email')).toBeNull()
  },
}

export const ProvidersOnlyDark: Story = { ...ProvidersOnly, ...dark }
export const ProvidersOnlyNarrow: Story = { ...ProvidersOnly, ...narrow }

const rememberGoogle = ({ loaded }: StoryContext) => {
  const { userPoolId, clientId } = loaded.testPool.pool
  localStorage.setItem(`poolgate.${userPoolId}.${clientId}.lastProvider`, 'Google')
}

/** Each pool of a story has its own ids, so that the name in the storage is of this story only. */
export const LastUsed: Story = {
  decorators: [
    (Story, context) => {
      rememberGoogle(context)
      return <Story />
    },
  ],
  play: async (context) => {
    await userAt(context).seeButton('Continue with Google Last used')
  },
}

export const LastUsedDark: Story = { ...LastUsed, ...dark }
export const LastUsedNarrow: Story = { ...LastUsed, ...narrow, args: { signInMethods: ['providers'] } }

/** Shows the company's email form alone. It names no provider. */
export const CompanyEmail: Story = {
  args: { signInMethods: ['companyEmail'] },
  play: async (context) => {
    const user = userAt(context)
    await user.type({ 'Work email': 'ann@acme.example' })
    await expect(context.canvas.queryByText(/Acme Inc/)).toBeNull()
  },
}

export const CompanyEmailDark: Story = { ...CompanyEmail, ...dark }

/** Next to the pool's own form, a button opens the one for the company. */
export const CompanyEmailOpened: Story = {
  args: { signInMethods: ['form', 'providers', 'companyEmail'] },
  play: async (context) => {
    const user = userAt(context)
    await user.press('Continue with company email')
    await user.seeFocus('Work email')
    await user.press('Continue')
    await user.seeText('This field is required.')
  },
}

export const CompanyEmailOpenedNarrow: Story = { ...CompanyEmailOpened, ...narrow }

/** The browser is about to leave. The other buttons do nothing. */
export const Leaving: Story = {
  parameters: parameters({ navigate: () => new Promise(() => {}) }),
  play: async (context) => {
    const user = userAt(context)
    await user.press('Continue with Google')
    await user.seePending('Continue with Google')
    const other = context.canvas.getByRole('button', { name: 'Continue with Acme Inc.' })
    await waitFor(() => expect(other).toHaveAttribute('aria-disabled', 'true'))
  },
}

export const Classic: Story = {
  args: { signInMethods: ['form', 'providers', 'companyEmail'] },
  parameters: parameters({ uiCustomization: { CSS: customizations.classic }, providers: fiveProviders }),
  play: seeButtons,
}

export const Night: Story = {
  ...Classic,
  parameters: parameters({ uiCustomization: { CSS: customizations.night }, providers: fiveProviders }),
}
