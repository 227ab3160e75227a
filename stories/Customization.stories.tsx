import type { Meta, StoryObj } from '@storybook/react-vite'
import { within } from 'storybook/test'
import { accountPool } from '../test/support/accountPool.ts'
import { signInOnAnotherDevice } from '../test/support/signedInUsers.ts'
import { ann } from '../test/support/users.ts'
import { customizations } from './customizations.ts'
import { expectAppearance } from './expectAppearance.ts'
import { Gallery } from './Gallery.tsx'
import { poolParameters, testPoolOf } from './poolStory.tsx'
import { signedInStory } from './signedInStory.tsx'
import { userAt } from './userActions.ts'

const meta: Meta<typeof Gallery> = {
  title: 'Customization',
  component: Gallery,
  loaders: signedInStory.loaders,
  render: (args, { loaded: { testPool, storage } }) => <Gallery {...args} testPool={testPool} storage={storage} />,
  parameters: { ...poolParameters(accountPool), beforeSignIn: signInOnAnotherDevice },
}
export default meta
type Story = StoryObj<typeof Gallery>
type Play = NonNullable<Story['play']>

/** The same person, who looks at one card only. */
async function atCard(context: Parameters<Play>[0], title: string) {
  const heading = await context.canvas.findByText(title, { selector: 'h3' }, { timeout: 5_000 })
  return userAt({ ...context, canvas: within(heading.closest<HTMLElement>('.pg-card')!) })
}

const offline = "You're offline. Check your connection and try again."

/** A form that failed, fields that were refused, and a password that needs more. */
const signInSide = (css?: string): Story => ({
  args: { side: 'signIn', ...(css && { css }) },
  play: async (context) => {
    const { network } = testPoolOf(context)
    const signIn = await atCard(context, 'Sign in')
    await signIn.type({ Email: ann.email, Password: 'secret' })
    network.state = 'off'
    await signIn.press('Sign in')
    await signIn.seeText(offline)
    network.state = 'on'
    const setUp = await atCard(context, 'Add your email')
    await setUp.press('Send code')
    await setUp.seeText('This field is required.')
    const signUp = await atCard(context, 'Create your account')
    await signUp.type({ Email: 'bob@', Password: 'Battery' })
    await signUp.press('Create account')
    await signUp.seeText('Enter a valid email address, like name@example.com.')
    await expectAppearance(context.canvasElement, css)
  },
})

/** Edits under way, answers that were refused, and the user's menu open. */
const accountSide = (css?: string): Story => ({
  args: { side: 'account', ...(css && { css }) },
  play: async (context) => {
    const { network } = testPoolOf(context)
    const profile = await atCard(context, 'Profile')
    await profile.press('Add Desk')
    await profile.type({ Desk: '901' })
    await profile.press('Save')
    await profile.seeText('Enter a number between 1 and 900.')
    await profile.press('Edit Phone number')
    await (await atCard(context, 'Authenticator app')).press('Set up authenticator app')
    await (await atCard(context, 'Set up authenticator app')).seeText('Copy key')
    const deletion = await atCard(context, 'Delete account')
    await deletion.type({ 'Confirm your email': 'anne' })
    await deletion.press('Delete account')
    await deletion.seeText("That doesn't match. Check it and try again.")
    const feedback = await atCard(context, 'Was this you?')
    network.state = 'off'
    await feedback.press('Yes, it was me')
    await feedback.seeText(offline)
    network.state = 'on'
    await userAt(context).press('Account menu for Ann Lee')
    await expectAppearance(context.canvasElement, css)
  },
})

const ofAws = { parameters: { a11y: { config: { rules: [{ id: 'color-contrast', enabled: false }] } } } }

/** The kit's own look, to compare. */
export const Default = signInSide()
export const DefaultAccount = accountSide()

/** The template that AWS ships: the classic hosted UI. Its colours, some of them too pale, are AWS's. */
export const Classic: Story = { ...signInSide(customizations.classic), ...ofAws }
export const ClassicAccount: Story = { ...accountSide(customizations.classic), ...ofAws }

export const Forest = signInSide(customizations.forest)
export const ForestAccount = accountSide(customizations.forest)
export const Night = signInSide(customizations.night)
export const NightAccount = accountSide(customizations.night)
export const Newspaper = signInSide(customizations.newspaper)
export const NewspaperAccount = accountSide(customizations.newspaper)
export const Candy = signInSide(customizations.candy)
export const CandyAccount = accountSide(customizations.candy)
export const Office = signInSide(customizations.office)
export const OfficeAccount = accountSide(customizations.office)
