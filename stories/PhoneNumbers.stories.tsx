import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignIn, SignUp } from 'poolgate'
import { he } from 'poolgate/locales/he'
import { expect, waitFor } from 'storybook/test'
import { ann } from '../test/support/users.ts'
import { dark, narrow, poolParameters, poolStory, rightToLeft } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const phonePool = poolParameters({
  usernameAttributes: ['phone_number'],
  users: [{ password: ann.password, attributes: { phone_number: ann.phone }, status: 'CONFIRMED' }],
})

const meta: Meta<typeof SignIn> = {
  title: 'Foundations/Phone numbers',
  component: SignIn,
  ...poolStory,
  parameters: {
    ...phonePool,
    docs: {
      description: {
        component: `
Wherever a form asks for a phone number, the user types it as in its country. The country is that of the browser's
language until the user chooses another one, or types a number with \`+\`. The form sends E.164.`,
      },
    },
  },
}

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async (context) => {
    await userAt(context).seeValues({ Country: 'US', 'Phone number': '' })
    await waitFor(() => expect(context.canvas.getByText('US +1')).toBeVisible())
  },
}

/** Takes a number as it is written in its country. */
export const NationalFormat: Story = {
  play: async (context) => {
    const user = userAt(context)
    await Empty.play?.(context)
    await context.userEvent.selectOptions(context.canvas.getByLabelText('Country'), 'GB')
    await user.type({ 'Phone number': '02079460000', Password: ann.password })
    await user.seeValues({ Country: 'GB', 'Phone number': '020 7946 0000' })
  },
}

export const SignedIn: Story = {
  play: async (context) => {
    await NationalFormat.play?.(context)
    const user = userAt(context)
    await user.press('Sign in')
    await user.seeText("You're signed in")
  },
}

/** Takes the country from the number, and formats the number once the user leaves the field. */
export const InternationalFormat: Story = {
  play: async (context) => {
    const user = userAt(context)
    await Empty.play?.(context)
    await user.type({ 'Phone number': '+4915123456789' })
    await user.seeValues({ Country: 'DE', 'Phone number': '+4915123456789' })
    await context.userEvent.tab()
    await user.seeValues({ Country: 'DE', 'Phone number': '01512 3456789' })
  },
}

/** Keeps the digits, in the format of another country. */
export const CountryChanged: Story = {
  play: async (context) => {
    const user = userAt(context)
    await InternationalFormat.play?.(context)
    await context.userEvent.selectOptions(context.canvas.getByLabelText('Country'), 'AT')
    await user.seeValues({ Country: 'AT', 'Phone number': '01 5123456789' })
  },
}

export const Invalid: Story = {
  play: async (context) => {
    const user = userAt(context)
    await Empty.play?.(context)
    await user.type({ 'Phone number': '555 01', Password: ann.password })
    await user.press('Sign in')
    await user.seeText('Enter a valid phone number.')
    await user.seeFocus('Phone number')
    await user.seeValues({ Country: 'US', 'Phone number': '555 01' })
  },
}

export const InvalidDark: Story = { ...Invalid, ...dark, tags: ['!autodocs', '!test'] }
export const InvalidNarrow: Story = { ...Invalid, ...narrow, tags: ['!autodocs', '!test'] }

/** Keeps code and number left to right. */
export const RightToLeft: Story = {
  ...rightToLeft,
  parameters: { provider: { locale: he } },
  args: { initialState: { step: 'credentials', username: ann.phone } },
  play: async (context) => userAt(context).seeValues({ מדינה: 'GB', 'מספר טלפון': '020 7946 0000' }),
}

export const AtSignUp: Story = {
  render: () => <SignUp />,
  parameters: {
    ...poolParameters(
      {},
      { pool: { usernameAttributes: ['email'], signUpAttributes: ['given_name', 'phone_number'] } },
    ),
    usage: '<SignUp />',
  },
  play: async (context) => {
    const user = userAt(context)
    await user.type({ 'Phone number (optional)': '(202) 555-0123' })
    await context.userEvent.tab()
    await user.seeValues({ Country: 'US', 'Phone number (optional)': '(202) 555-0123' })
  },
}
