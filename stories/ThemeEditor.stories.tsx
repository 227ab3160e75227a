import type { Meta, StoryObj } from '@storybook/react-vite'
import { bloomTheme } from 'poolgate'
import { useState } from 'react'
import { expect, spyOn, waitFor, within } from 'storybook/test'
import { accountPool } from '../test/support/accountPool.ts'
import { dark, narrow, poolParameters } from './support/poolStory.tsx'
import { type SignedInPool, signedInStory } from './support/signedInStory.tsx'
import { ThemeEditor } from './ThemeEditor.tsx'

const meta = {
  title: 'Foundations/Theme editor',
  component: ThemeEditor,
  loaders: signedInStory.loaders,
  parameters: {
    ...poolParameters(accountPool),
    docs: {
      canvas: { sourceState: 'none' },
      description: {
        component: `
Edit a theme and the stylesheet of a hosted UI customization with a live preview of the kit. Then copy the theme to the
provider's \`theme\`, and the stylesheet to the pool or to \`uiCustomization\`. Changes aren't saved.`,
      },
    },
  },
  render: function Editor(_args, { loaded }) {
    const [first] = useState(loaded as unknown as SignedInPool)
    return <ThemeEditor {...first} />
  },
} satisfies Meta<typeof ThemeEditor>

export default meta
type Story = StoryObj<Partial<SignedInPool>>
type Context = Parameters<NonNullable<Story['play']>>[0]

function findEditor({ canvas, userEvent }: Context) {
  const group = (name: RegExp) => within(canvas.getByRole('group', { name }))
  return {
    preview: within(canvas.getByRole('region', { name: 'Preview' })),
    checks: within(canvas.getByRole('region', { name: 'Checks' })),
    code: canvas.getByRole<HTMLTextAreaElement>('textbox', { name: 'Theme in TypeScript' }),
    stylesheet: canvas.getByRole<HTMLTextAreaElement>('textbox', { name: 'Pool stylesheet' }),
    group,
    press: (name: string) => userEvent.click(canvas.getByRole('button', { name })),
    choose: (name: string) => userEvent.click(canvas.getByRole('radio', { name })),
    type: async (field: HTMLElement, text: string) => {
      await userEvent.clear(field)
      await userEvent.click(field)
      await userEvent.paste(text)
    },
  }
}

/** Allows the page to write to the clipboard. */
const allowClipboard = () => spyOn(navigator.clipboard, 'writeText').mockResolvedValue()

/** Shows that changes to a token and the stylesheet update the preview, and that both can be copied. */
export const Edit: Story = {
  play: async (context) => {
    const { preview, group, code, stylesheet, press, choose, type } = findEditor(context)
    const writeText = allowClipboard()
    const submit = await preview.findByRole('button', { name: 'Sign in' })
    const email = await preview.findByRole('textbox', { name: 'Email' })
    await context.userEvent.type(email, 'ann@example.com')

    await type(group(/^accent/).getByLabelText('Light'), 'rgb(10 90 60)')
    await waitFor(() => expect(submit).toHaveStyle({ backgroundColor: 'rgb(10, 90, 60)' }))
    await type(stylesheet, '.submitButton-customizable { border-radius: 20px }')
    await waitFor(() => expect(submit).toHaveStyle({ borderRadius: '20px' }))
    await choose('Account')
    await choose('Sign-in')
    await expect(email).toHaveValue('ann@example.com')

    const theme = "const theme: Theme = {\n  accent: { light: 'rgb(10 90 60)', dark: '#8ab0ff' },\n}"
    await expect(code).toHaveValue(theme)
    await press('Copy theme')
    await expect(writeText).toHaveBeenLastCalledWith(theme)
    await press('Copy stylesheet')
    await expect(writeText).toHaveBeenLastCalledWith('.submitButton-customizable { border-radius: 20px }')
    await waitFor(() => expect(context.canvas.getAllByText('Copied.')).toHaveLength(2))
    await press('Classic')
    await waitFor(() => expect(context.canvas.getAllByText('Copied.')).toHaveLength(1))
  },
}

/** An incomplete color keeps the last valid one and shows an error. */
export const InvalidColor: Story = {
  play: async (context) => {
    const { preview, group, code, type } = findEditor(context)
    const light = group(/^accent/).getByLabelText('Light')
    await type(light, '#0a5a3c')
    await type(light, '#0a5a3')
    await expect(light).toHaveAccessibleDescription('Enter a CSS color. The last valid value is used.')
    const submit = await preview.findByRole('button', { name: 'Sign in' })
    await waitFor(() => expect(submit).toHaveStyle({ backgroundColor: '#0a5a3c' }))
    await expect(code).toHaveTextContent("light: '#0a5a3c'")
    await type(group(/^radius/).getByLabelText('Pixels'), '4px')
    await expect(submit).toHaveStyle({ borderRadius: '8px' })
  },
}

/** Shows the warnings that the kit logs to the console during development. */
export const Checks: Story = {
  play: async (context) => {
    const { checks, group, stylesheet, type } = findEditor(context)
    await expect(checks.getByText(/No problems found/)).toBeVisible()
    await type(group(/^muted/).getByLabelText('Dark'), '#555')
    await expect(await checks.findByText(/muted on surface has a contrast of 2\.\d in the dark scheme/)).toBeVisible()
    await type(stylesheet, '.label-customizable { color: #999; position: fixed }')
    await expect(await checks.findByText(/line 1: position.* has no effect \(property\)/)).toBeVisible()
    await expect(await checks.findByText(/label-customizable has a contrast of 2\.\d/)).toBeVisible()
  },
  parameters: {
    a11y: { config: { rules: [{ id: 'color-contrast', enabled: false }] } },
  },
}

/** Applies a built-in theme, and previews it on another screen in the dark scheme. */
export const BuiltInTheme: Story = {
  play: async (context) => {
    const { preview, code, stylesheet, press, choose } = findEditor(context)
    await press('Bloom')
    await expect(code.value).toContain(`font: '${bloomTheme.font}'`)
    await context.userEvent.click(within(context.canvas.getByRole('group', { name: /stylesheet/ })).getByText('candy'))
    await expect(stylesheet.value).toContain('#b0246f')
    await choose('Dark')
    await choose('Account')
    await expect(await preview.findByRole('heading', { name: 'Profile' })).toBeVisible()
  },
}

export const Reset: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await BuiltInTheme.play?.(context)
    const { preview, group, code, stylesheet, press, choose } = findEditor(context)
    await press('Reset')
    await expect(code).toHaveValue('const theme: Theme = {}')
    await expect(stylesheet).toHaveValue('')
    await expect(group(/^radius/).getByLabelText('Pixels')).toHaveValue('8')
    await choose('Sign-up')
    await expect(await preview.findByRole('heading', { name: 'Create your account' })).toBeVisible()
  },
}

/** Selects the text if the browser denies access to the clipboard. */
export const ClipboardDenied: Story = {
  play: async (context) => {
    const { code, press } = findEditor(context)
    spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Denied', 'NotAllowedError'))
    await press('Ledger')
    await press('Copy theme')
    await waitFor(() => expect(code).toHaveFocus())
    await expect(code.value.slice(code.selectionStart, code.selectionEnd)).toBe(code.value)
    await expect(await context.canvas.findByText(/The text is selected/)).toBeVisible()
  },
}

export const Dark: Story = {
  ...dark,
  play: async (context) => {
    const { preview } = findEditor(context)
    await expect(await preview.findByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expect(document.documentElement).toHaveStyle({ colorScheme: 'dark' })
    await expect(context.canvas.getByRole('heading', { name: 'Preview' })).toHaveStyle({ color: 'rgb(255, 255, 255)' })
  },
}

export const Narrow: Story = {
  ...narrow,
  play: async () => {
    const { scrollWidth, clientWidth } = document.documentElement
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  },
}
