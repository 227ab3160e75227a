import type { StoryContext } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { ann } from '../../test/support/users.ts'
import { testPoolOf } from './poolStory.tsx'

type TextMatcher = string | RegExp

/** Returns the actions and checks of a user in a story. They find elements by their visible text. */
export function userAt(context: Pick<StoryContext, 'canvas' | 'userEvent' | 'loaded'>) {
  const { canvas, userEvent } = context
  const { pool } = testPoolOf(context)
  const field = (label: string) => canvas.findByLabelText<HTMLInputElement>(label)
  const button = (name: TextMatcher) => canvas.findByRole('button', { name })

  const user = {
    /** Waits for the screen with this heading. */
    seeHeading: async (title: TextMatcher) => {
      await expect(await canvas.findByRole('heading', { name: title })).toBeVisible()
    },
    /** Replaces the values of fields, found by their labels. Pastes them: each typed character costs four events. */
    type: async (values: Record<string, string>) => {
      for (const [label, value] of Object.entries(values)) {
        await userEvent.clear(await field(label))
        await userEvent.paste(value)
      }
    },
    press: async (name: TextMatcher) => userEvent.click(await button(name)),
    /** Chooses an option of a select. Both are found by their visible texts. */
    choose: async (label: string, option: string) => userEvent.selectOptions(await field(label), option),
    seeText: async (text: TextMatcher) => {
      await waitFor(() => expect(canvas.getByText(text)).toBeVisible())
    },
    /** Waits for the placeholder of content that is loading. */
    seeLoading: async () => {
      await expect(await canvas.findByText('Loading…')).toBeInTheDocument()
    },
    /** Waits for a button, and checks that it is visible. */
    seeButton: async (name: TextMatcher) => {
      await expect(await button(name)).toBeVisible()
    },
    /** Waits until fields, found by their labels, have these values. */
    seeValues: async (values: Record<string, string>) => {
      for (const [label, value] of Object.entries(values)) {
        const input = await field(label)
        await waitFor(() => expect(input).toHaveValue(value))
      }
    },
    /** Waits until a field has the focus. */
    seeFocus: async (label: string) => {
      const input = await field(label)
      await waitFor(() => expect(input).toHaveFocus())
    },
    /** Waits until a button is pending, and checks that it has the focus. */
    seePending: async (name: TextMatcher) => {
      const pressed = await button(name)
      await waitFor(() => expect(pressed).toHaveAttribute('aria-disabled', 'true'))
      await expect(pressed).toHaveFocus()
    },
    /** Returns the code of the newest message. */
    readCode: (address = ann.email) => pool.outbox.take(address).code,
    /** Waits for a message and returns its code. */
    waitForCode: (address = ann.email) => waitFor(() => pool.outbox.take(address).code),
    signIn: async (password = ann.password) => {
      await user.type({ Email: ann.email, Password: password })
      await user.press('Sign in')
    },
  }
  return user
}
