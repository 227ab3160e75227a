import type { Meta, StoryObj } from '@storybook/react-vite'
import { within } from 'storybook/test'
import { accountPool } from './accountPool.ts'
import { customizations } from './customizations.ts'
import { Gallery } from './Gallery.tsx'
import { expectLook } from './look.ts'
import { personAt } from './person.ts'
import { ann } from './scene.tsx'
import { elsewhere, signedIn } from './signedIn.tsx'
import { inPool, sceneOf } from './staged.tsx'

const meta: Meta<typeof Gallery> = {
  title: 'Customization',
  component: Gallery,
  loaders: signedIn.loaders,
  render: (args, { loaded: { scene, storage } }) => <Gallery {...args} scene={scene} storage={storage} />,
  parameters: { ...inPool(accountPool), ahead: elsewhere },
}
export default meta
type Story = StoryObj<typeof Gallery>
type Play = NonNullable<Story['play']>

/** The same person, who looks at one card only. */
async function atCard(context: Parameters<Play>[0], title: string) {
  const heading = await context.canvas.findByText(title, { selector: 'h3' }, { timeout: 5_000 })
  return personAt({ ...context, canvas: within(heading.closest<HTMLElement>('.pg-card')!) })
}

const offline = 'No connection. Check your network, then try again.'

/** A form that failed, fields that were refused, and a password that needs more. */
const signInSide = (css?: string): Story => ({
  args: { side: 'signIn', ...(css && { css }) },
  play: async (context) => {
    const { network } = sceneOf(context)
    const signIn = await atCard(context, 'Sign in')
    await signIn.types({ Email: ann.email, Password: 'secret' })
    network.state = 'off'
    await signIn.presses('Sign in')
    await signIn.reads(offline)
    network.state = 'on'
    const setUp = await atCard(context, 'Add your email')
    await setUp.presses('Send code')
    await setUp.reads('Fill this in.')
    const signUp = await atCard(context, 'Create your account')
    await signUp.types({ Email: 'bob@', Password: 'Battery' })
    await signUp.presses('Sign up')
    await signUp.reads('Enter an address like name@example.com.')
    await expectLook(context.canvasElement, css)
  },
})

/** Edits under way, answers that were refused, and the user's menu open. */
const accountSide = (css?: string): Story => ({
  args: { side: 'account', ...(css && { css }) },
  play: async (context) => {
    const { network } = sceneOf(context)
    const profile = await atCard(context, 'Your profile')
    await profile.presses('Edit Desk')
    await profile.types({ Desk: '901' })
    await profile.presses('Save')
    await profile.reads('Not accepted. Check this value.')
    await profile.presses('Edit Phone number')
    await (await atCard(context, 'Authenticator app')).presses('Set up an app')
    await (await atCard(context, 'Set up your authenticator app')).reads('Copy key')
    const deletion = await atCard(context, 'Delete your account')
    await deletion.types({ 'Type it here': 'anne' })
    await deletion.presses('Delete my account')
    await deletion.reads('This is not the same. Check it and try again.')
    const feedback = await atCard(context, 'Was this you?')
    network.state = 'off'
    await feedback.presses('Yes, it was me')
    await feedback.reads(offline)
    network.state = 'on'
    await personAt(context).presses('Account of Ann Lee')
    await expectLook(context.canvasElement, css)
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
