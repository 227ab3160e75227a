import type { Meta, StoryObj } from '@storybook/react-vite'
import { type PoolConfig, SignUp } from 'poolgate'
import { expect } from 'storybook/test'
import { dark, narrow, poolParameters, poolStory, rightToLeft } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const pool: PoolConfig = {
  usernameAttributes: ['email'],
  schemaAttributes: [
    { Name: 'birthdate', AttributeDataType: 'String', Required: true },
    { Name: 'custom:newsletter', AttributeDataType: 'Boolean', Required: true },
    {
      Name: 'custom:desk',
      AttributeDataType: 'Number',
      NumberAttributeConstraints: { MinValue: '1', MaxValue: '900' },
    },
  ],
  signUpAttributes: ['birthdate', 'locale', 'zoneinfo', 'website', 'custom:desk', 'custom:newsletter'],
}

const meta: Meta<typeof SignUp> = {
  title: 'Foundations/Attribute inputs',
  component: SignUp,
  ...poolStory,
  parameters: {
    ...poolParameters({}, { pool }),
    docs: {
      description: {
        component: `
Every attribute has the input of its type, at sign-up, with a forced new password and in the profile. The type is that of
the standard attribute, or the one in the pool's schema.`,
      },
    },
  },
}

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async (context) => {
    await userAt(context).seeValues({ Newsletter: '', 'Language (optional)': '' })
  },
}

export const Dark: Story = { ...Empty, ...dark, tags: ['!autodocs', '!test'] }
export const Narrow: Story = { ...Empty, ...narrow, tags: ['!autodocs', '!test'] }
export const RightToLeft: Story = { ...Empty, ...rightToLeft, tags: ['!autodocs', '!test'] }

export const FilledIn: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    const user = userAt(context)
    await user.type({ Email: 'bob@example.com', 'Website (optional)': 'https://example.com', 'Desk (optional)': '12' })
    await user.type({ 'Date of birth': '1984-02-29', 'Time zone (optional)': 'Europe/Berlin' })
    await userEvent.selectOptions(canvas.getByLabelText('Language (optional)'), 'German')
    await userEvent.selectOptions(canvas.getByLabelText('Newsletter'), 'Yes')
    await user.seeValues({ 'Language (optional)': 'de', Newsletter: 'true' })
  },
}

/** Shows errors on selects too. */
export const Errors: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.type({ Email: 'bob@example.com', 'Desk (optional)': '901' })
    await user.press('Create account')
    await user.seeText('Enter a number between 1 and 900.')
    await expect(context.canvas.getByLabelText('Newsletter')).toHaveAttribute('aria-invalid', 'true')
  },
}
