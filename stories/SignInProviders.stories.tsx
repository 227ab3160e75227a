import type { Meta, StoryContext, StoryObj } from '@storybook/react-vite'
import { SignIn, SignUp } from 'poolgate'
import { he } from 'poolgate/locales/he'
import { expect, fn, waitFor } from 'storybook/test'
import { federated, federatedPool, fiveProviders } from '../test/support/federatedPool.ts'
import { createTestPool, type TestPool } from '../test/support/pools.ts'
import type { ProviderOptions } from '../test/support/TestProvider.tsx'
import { customizations } from './support/customizations.ts'
import { dark, narrow, poolParameters, poolStory, rightToLeft } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const parameters = (provider: ProviderOptions = {}) => poolParameters(federatedPool, { ...federated, ...provider })

const meta = {
  title: 'Sign in/SignIn/Identity providers',
  ...poolStory,
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

type Context = Parameters<NonNullable<Story['play']>>[0]

async function seeProviders(context: Context) {
  const user = userAt(context)
  await user.seeButton(/^Continue with ?Google/)
  await user.seeButton(/^Continue with ?Acme Inc/)
}

export const FormAndProviders: Story = {
  play: async (context) => {
    await seeProviders(context)
    await userAt(context).seeButton('Sign in')
  },
}

export const FormAndProvidersDark: Story = { ...FormAndProviders, ...dark, tags: ['!autodocs', '!test'] }
export const FormAndProvidersNarrow: Story = { ...FormAndProviders, ...narrow, tags: ['!autodocs', '!test'] }

/** In Hebrew, the names of providers keep their own direction. */
export const RightToLeft: Story = {
  ...rightToLeft,
  parameters: parameters({ locale: he }),
  play: async (context) => {
    await userAt(context).seeButton(/^המשך עם ?Google$/)
    await userAt(context).seeButton(/^המשך עם ?Acme Inc/)
  },
}

export const ProvidersFirst: Story = { ...FormAndProviders, args: { signInMethods: ['providers', 'form'] } }

export const SignUpWithProviders: Story = {
  render: () => <SignUp onSignIn={() => {}} />,
  parameters: { usage: '<SignUp onSignIn={() => {}} />' },
  play: async (context) => {
    await userAt(context).seeHeading('Create your account')
    await userAt(context).seeButton(/^Continue with ?Google$/)
  },
}

/** Shows all four social providers, and a company's. */
export const ProvidersOnly: Story = {
  args: { signInMethods: ['providers'] },
  parameters: parameters({ providers: fiveProviders }),
  play: async (context) => {
    await seeProviders(context)
    await expect(context.canvas.queryByLabelText('Email')).toBeNull()
  },
}

export const ProvidersOnlyDark: Story = { ...ProvidersOnly, ...dark, tags: ['!autodocs', '!test'] }
export const ProvidersOnlyNarrow: Story = { ...ProvidersOnly, ...narrow, tags: ['!autodocs', '!test'] }

/** Each pool of a story has its own ids, so that the name in the storage is of this story only. */
const rememberGoogle = ({ loaded }: StoryContext) => {
  const { userPoolId, clientId } = loaded.testPool.pool
  localStorage.setItem(`poolgate.${userPoolId}.${clientId}.lastProvider`, 'Google')
}

/** Marks the provider that the user chose last time in this browser. */
export const LastUsed: Story = {
  decorators: [
    (Story, context) => {
      rememberGoogle(context)
      return <Story />
    },
  ],
  play: async (context) => {
    await userAt(context).seeButton(/^Continue with ?Google Last used$/)
  },
}

export const LastUsedDark: Story = { ...LastUsed, ...dark, tags: ['!autodocs', '!test'] }
export const LastUsedNarrow: Story = {
  ...LastUsed,
  ...narrow,
  tags: ['!autodocs', '!test'],
  args: { signInMethods: ['providers'] },
}

/** Shows the company's email form alone. It names no provider. */
export const CompanyEmail: Story = {
  args: { signInMethods: ['companyEmail'] },
  play: async (context) => {
    const user = userAt(context)
    await user.type({ 'Work email': 'ann@acme.example' })
    await expect(context.canvas.queryByText(/Acme Inc/)).toBeNull()
  },
}

export const CompanyEmailDark: Story = { ...CompanyEmail, ...dark, tags: ['!autodocs', '!test'] }

/** Next to the pool's own form, a button opens the one for the company. */
export const CompanyEmailOpened: Story = {
  args: { signInMethods: ['form', 'providers', 'companyEmail'] },
  play: async (context) => {
    const user = userAt(context)
    await user.press('Continue with work email')
    await user.seeFocus('Work email')
    await user.press('Continue')
    await user.seeText('This field is required.')
  },
}

export const CompanyEmailOpenedNarrow: Story = { ...CompanyEmailOpened, ...narrow, tags: ['!autodocs', '!test'] }

/** The browser is about to leave. The other buttons do nothing. */
export const Leaving: Story = {
  parameters: parameters({ navigate: () => new Promise(() => {}) }),
  play: async (context) => {
    const user = userAt(context)
    await user.press(/^Continue with ?Google$/)
    await user.seePending(/^Continue with ?Google$/)
    const other = context.canvas.getByRole('button', { name: /^Continue with ?Acme Inc/ })
    await waitFor(() => expect(other).toHaveAttribute('aria-disabled', 'true'))
  },
}

/** Loads a pool, and puts an answer of its domain into the address, as if the user had just returned. */
const returnWith =
  (answer: string, network: TestPool['network']['state'] = 'on') =>
  () => {
    const testPool = createTestPool(federatedPool)
    testPool.network.state = network
    const { userPoolId, clientId } = testPool.pool
    const { origin, pathname, search } = location
    const state = 's'.repeat(43)
    const times = { startedAt: Date.now(), returnTo: `${pathname}${search}` }
    const request = { state, nonce: 'n', verifier: 'v', redirectUri: `${origin}${pathname}`, ...times }
    sessionStorage.setItem(`poolgate.${userPoolId}.${clientId}.provider`, JSON.stringify(request))
    history.replaceState(history.state, '', `${pathname}${search || '?'}&${answer}&state=${state}`)
    return { testPool }
  }

/** Back from the provider, while the code is exchanged. No form shows. */
export const Returning: Story = {
  loaders: [returnWith('code=1', 'stuck')],
  play: async (context) => {
    await userAt(context).seeText('Signing you in…')
    await expect(context.canvas.queryByLabelText('Email')).toBeNull()
  },
}

export const ReturningDark: Story = { ...Returning, ...dark, tags: ['!autodocs', '!test'] }

/** A trigger of the pool refused the user, and says why. */
export const Refused: Story = {
  loaders: [returnWith('error=invalid_request&error_description=PreSignUp+failed+with+error+Only+staff+can+sign+up..')],
  play: async (context) => {
    await userAt(context).seeText('Only staff can sign up.')
    await seeProviders(context)
  },
}

export const RefusedNarrow: Story = { ...Refused, ...narrow, tags: ['!autodocs', '!test'] }

/** AWS's own template has white text on light blue, which the kit leaves as its owner chose it. */
const templateContrast = { a11y: { config: { rules: [{ id: 'color-contrast', enabled: false }] } } }

/** Waits until the stylesheet applies to the button of the company's provider. */
async function expectAcmeColor({ canvas }: Context, backgroundColor: string) {
  const button = await canvas.findByRole('button', { name: /^Continue with ?Acme Inc/ })
  await waitFor(() => expect(button).toHaveStyle({ backgroundColor }))
  // The kit fades in, which lowers the contrast.
  await waitFor(() => expect(document.getAnimations().filter(({ playState }) => playState === 'running')).toEqual([]))
}

const customized = (CSS: string) => parameters({ uiCustomization: { CSS }, providers: fiveProviders })

export const Classic: Story = {
  args: { signInMethods: ['form', 'providers', 'companyEmail'] },
  parameters: { ...customized(customizations.classic), ...templateContrast },
  play: async (context) => {
    await expectAcmeColor(context, 'rgb(91, 192, 222)')
  },
}

export const Night: Story = {
  args: { signInMethods: ['form', 'providers', 'companyEmail'] },
  parameters: customized(customizations.night),
  play: async (context) => {
    await expectAcmeColor(context, 'rgb(38, 41, 67)')
  },
}
