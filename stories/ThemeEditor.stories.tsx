import type { Meta, StoryObj } from '@storybook/react-vite'
import { bloomTheme } from 'poolgate'
import { useState } from 'react'
import { expect, spyOn, waitFor, within } from 'storybook/test'
import { accountPool } from '../test/support/accountPool.ts'
import { dark, narrow, poolParameters } from './poolStory.tsx'
import { signedInStory } from './signedInStory.tsx'
import { ThemeEditor } from './ThemeEditor.tsx'
import type { Loaded } from './themeEditor/Preview.tsx'

const meta = {
  title: 'Theme/Editor',
  component: ThemeEditor,
  loaders: signedInStory.loaders,
  parameters: {
    ...poolParameters(accountPool),
    docs: {
      description: {
        component: `
Try a theme and a pool's style sheet on the kit itself, then copy the theme for the provider's \`theme\` and the style sheet for the
pool, or for \`uiCustomization\`. Nothing is kept: a new visit begins with the default.`,
      },
    },
  },
  render: function Editor(_args, { loaded }) {
    const [first] = useState(loaded as unknown as Loaded)
    return <ThemeEditor {...first} />
  },
} satisfies Meta<typeof ThemeEditor>

export default meta
type Story = StoryObj<Partial<Loaded>>
type Context = Parameters<NonNullable<Story['play']>>[0]

function editorOf({ canvas, userEvent }: Context) {
  const group = (name: RegExp) => within(canvas.getByRole('group', { name }))
  return {
    preview: within(canvas.getByRole('region', { name: 'Preview' })),
    checks: within(canvas.getByRole('region', { name: 'Checks' })),
    code: canvas.getByRole<HTMLTextAreaElement>('textbox', { name: 'The theme in TypeScript' }),
    sheet: canvas.getByRole<HTMLTextAreaElement>('textbox', { name: 'The pool’s style sheet' }),
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

/** Ann's browser lets the page copy. */
const clipboard = () => spyOn(navigator.clipboard, 'writeText').mockResolvedValue()

/** A token and the style sheet change the preview as they are typed; both are copied. */
export const Edit: Story = {
  play: async (context) => {
    const { preview, group, code, sheet, press, choose, type } = editorOf(context)
    const writeText = clipboard()
    const submit = preview.getByRole('button', { name: 'Sign in' })
    const email = preview.getByRole('textbox', { name: 'Email' })
    await context.userEvent.type(email, 'ann@example.com')

    await type(group(/^accent/).getByLabelText('Light'), 'rgb(10 90 60)')
    await waitFor(() => expect(submit).toHaveStyle({ backgroundColor: 'rgb(10, 90, 60)' }))
    await type(sheet, '.submitButton-customizable { border-radius: 20px }')
    await waitFor(() => expect(submit).toHaveStyle({ borderRadius: '20px' }), { timeout: 5_000 })
    await choose('Account')
    await choose('Sign-in')
    await expect(email).toHaveValue('ann@example.com')

    const theme = "const theme: Theme = {\n  accent: { light: 'rgb(10 90 60)', dark: '#8ab0ff' },\n}"
    await expect(code).toHaveValue(theme)
    await press('Copy the theme')
    await expect(writeText).toHaveBeenLastCalledWith(theme)
    await press('Copy the style sheet')
    await expect(writeText).toHaveBeenLastCalledWith('.submitButton-customizable { border-radius: 20px }')
    await waitFor(() => expect(context.canvas.getAllByText('Copied.')).toHaveLength(2))
    await press('Classic')
    await expect(context.canvas.getAllByText('Copied.')).toHaveLength(1)
  },
}

/** A half-typed colour leaves the last good one, and says so. */
export const HalfTyped: Story = {
  play: async (context) => {
    const { preview, group, code, type } = editorOf(context)
    const light = group(/^accent/).getByLabelText('Light')
    await type(light, '#0a5a3c')
    await type(light, '#0a5a3')
    await expect(light).toHaveAccessibleDescription('No colour of CSS. The last good one shows.')
    const submit = preview.getByRole('button', { name: 'Sign in' })
    await waitFor(() => expect(submit).toHaveStyle({ backgroundColor: '#0a5a3c' }))
    await expect(code).toHaveTextContent("light: '#0a5a3c'")
    await type(group(/^radius/).getByLabelText('Pixels'), '4px')
    await expect(submit).toHaveStyle({ borderRadius: '8px' })
  },
}

/** What the kit would tell a developer on the console. */
export const Checks: Story = {
  play: async (context) => {
    const { checks, group, sheet, type } = editorOf(context)
    await expect(checks.getByText(/Nothing to mend/)).toBeVisible()
    await type(group(/^muted/).getByLabelText('Dark'), '#555')
    await expect(checks.getByText(/muted on surface has a contrast of 2\.\d in the dark scheme/)).toBeVisible()
    await type(sheet, '.label-customizable { color: #999; position: fixed }')
    await expect(checks.getByText(/line 1: position.* has no effect \(property\)/)).toBeVisible()
    await expect(checks.getByText(/label-customizable has a contrast of 2\.\d/)).toBeVisible()
  },
  parameters: {
    a11y: { config: { rules: [{ id: 'color-contrast', enabled: false }] } },
  },
}

/** A ready theme, seen on every screen in both schemes; a reset takes it away. */
export const ReadyTheme: Story = {
  play: async (context) => {
    const { preview, group, code, sheet, press, choose } = editorOf(context)
    await press('Bloom')
    await expect(code.value).toContain(`font: '${bloomTheme.font}'`)
    await context.userEvent.click(within(context.canvas.getByRole('group', { name: /style sheet/ })).getByText('candy'))
    await expect(sheet.value).toContain('#b0246f')
    await choose('Dark')
    await choose('Account')
    await expect(await preview.findByRole('heading', { name: 'Profile' }, { timeout: 5_000 })).toBeVisible()
    await press('Reset')
    await expect(code).toHaveValue('const theme: Theme = {}')
    await expect(sheet).toHaveValue('')
    await expect(group(/^radius/).getByLabelText('Pixels')).toHaveValue('8')
    await choose('Sign-up')
    await expect(preview.getByRole('heading', { name: 'Create your account' })).toBeVisible()
  },
}

/** Where the clipboard is denied, the text is selected. */
export const NoClipboard: Story = {
  play: async (context) => {
    const { code, press } = editorOf(context)
    spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Denied', 'NotAllowedError'))
    await press('Ledger')
    await press('Copy the theme')
    await waitFor(() => expect(code).toHaveFocus())
    await expect(code.value.slice(code.selectionStart, code.selectionEnd)).toBe(code.value)
    await expect(context.canvas.getByText(/The text is selected/)).toBeVisible()
  },
}

export const Dark: Story = { ...dark }
export const Narrow: Story = {
  ...narrow,
  play: async () => {
    const { scrollWidth, clientWidth } = document.documentElement
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  },
}
