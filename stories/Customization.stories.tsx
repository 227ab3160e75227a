import type { Meta, StoryObj } from '@storybook/react-vite'
import { within } from 'storybook/test'
import { accountPool } from '../test/support/accountPool.ts'
import { signInOnAnotherDevice } from '../test/support/signedInUsers.ts'
import { ann } from '../test/support/users.ts'
import { customizations } from './support/customizations.ts'
import { expectAppearance } from './support/expectAppearance.ts'
import { Gallery } from './support/Gallery.tsx'
import { poolParameters, testPoolOf } from './support/poolStory.tsx'
import { signedInStory } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'

const meta: Meta<typeof Gallery> = {
  title: 'Foundations/Hosted UI customization',
  component: Gallery,
  loaders: signedInStory.loaders,
  render: (args, { loaded: { testPool, storage } }) => <Gallery {...args} testPool={testPool} storage={storage} />,
  parameters: {
    ...poolParameters(accountPool),
    beforeSignIn: signInOnAnotherDevice,
    docs: {
      canvas: { sourceState: 'none' },
      description: {
        component: `
All screens with a hosted UI customization: the stylesheet and the logo that a pool has for the classic hosted UI. The
provider's \`uiCustomization\` applies them to the kit.`,
      },
    },
  },
}
export default meta
type Story = StoryObj<typeof Gallery>
type Play = NonNullable<Story['play']>

/** Returns the user's actions within the card with a title. */
async function userAtCard(context: Parameters<Play>[0], title: string) {
  const heading = await context.canvas.findByText(title, { selector: 'h3' })
  return userAt({ ...context, canvas: within(heading.closest<HTMLElement>('.pg-card')!) })
}

const offline = "You're offline. Check your connection and try again."

/** Shows a form error, field errors and unmet password rules, and checks the colors of `css`. */
const signInSide = (css?: string): Story => ({
  args: { side: 'signIn', ...(css && { css }) },
  play: async (context) => {
    const { network } = testPoolOf(context)
    const signIn = await userAtCard(context, 'Sign in')
    await signIn.type({ Email: ann.email, Password: 'secret' })
    network.state = 'off'
    await signIn.press('Sign in')
    await signIn.seeText(offline)
    network.state = 'on'
    const setUp = await userAtCard(context, 'Add your email')
    await setUp.press('Send code')
    await setUp.seeText('This field is required.')
    const signUp = await userAtCard(context, 'Create your account')
    await signUp.type({ Email: 'bob@', Password: 'Battery' })
    await signUp.press('Create account')
    await signUp.seeText('Enter a valid email address, like name@example.com.')
    await expectAppearance(context.canvasElement, css)
  },
})

/** Shows open editors, field errors and the open user menu, and checks the colors of `css`. */
const accountSide = (css?: string): Story => ({
  args: { side: 'account', ...(css && { css }) },
  play: async (context) => {
    const { network } = testPoolOf(context)
    const profile = await userAtCard(context, 'Profile')
    await profile.press('Add Desk')
    await profile.type({ Desk: '901' })
    await profile.press('Save')
    await profile.seeText('Enter a number between 1 and 900.')
    await profile.press('Edit Phone number')
    await (await userAtCard(context, 'Authenticator app')).press('Set up authenticator app')
    await (await userAtCard(context, 'Set up authenticator app')).seeText("Can't scan?")
    const deletion = await userAtCard(context, 'Delete account')
    await deletion.type({ 'Confirm your email': 'anne' })
    await deletion.press('Delete account')
    await deletion.seeText("That doesn't match. Check it and try again.")
    const feedback = await userAtCard(context, 'Was this you?')
    network.state = 'off'
    await feedback.press('Yes, it was me')
    await feedback.seeText(offline)
    network.state = 'on'
    await userAt(context).press('Account menu for Ann Lee')
    await expectAppearance(context.canvasElement, css)
  },
})

const withoutContrastCheck = { parameters: { a11y: { config: { rules: [{ id: 'color-contrast', enabled: false }] } } } }

/** Shows the default appearance, for comparison. All other stories test it. */
export const Default: Story = { ...signInSide(), tags: ['!test'] }
export const DefaultAccount: Story = { ...accountSide(), tags: ['!test'] }

/** Shows the template that AWS ships for the classic hosted UI. Some of its colors have too little contrast. */
export const Classic: Story = { ...signInSide(customizations.classic), ...withoutContrastCheck }
export const ClassicAccount: Story = { ...accountSide(customizations.classic), ...withoutContrastCheck }

export const Forest = signInSide(customizations.forest)
export const ForestAccount: Story = { ...accountSide(customizations.forest), tags: ['!test'] }
export const Night = signInSide(customizations.night)
export const NightAccount = accountSide(customizations.night)
export const Newspaper = signInSide(customizations.newspaper)
export const NewspaperAccount: Story = { ...accountSide(customizations.newspaper), tags: ['!test'] }
export const Candy = signInSide(customizations.candy)
export const CandyAccount = accountSide(customizations.candy)
export const Office = signInSide(customizations.office)
export const OfficeAccount: Story = { ...accountSide(customizations.office), tags: ['!test'] }
