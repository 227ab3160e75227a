import type { StoryContext } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { ann } from '../test/support/users.ts'
import { testPoolOf } from './poolStory.tsx'

/** SRP takes a slow machine a while. */
const patient = { timeout: 5_000 }

type Words = string | RegExp

/** Returns what a user does in a story and looks for, by the texts on the screen. */
export function userAt(context: Pick<StoryContext, 'canvas' | 'userEvent' | 'loaded'>) {
  const { canvas, userEvent } = context
  const { pool } = testPoolOf(context)
  const field = (label: string) => canvas.findByLabelText<HTMLInputElement>(label, {}, patient)
  const button = (name: Words) => canvas.findByRole('button', { name }, patient)

  const user = {
    /** Waits for the screen with this heading. */
    seeHeading: async (title: Words) => {
      await expect(await canvas.findByRole('heading', { name: title }, patient)).toBeVisible()
    },
    /** Types into fields, by their labels, in place of what they hold. */
    type: async (values: Record<string, string>) => {
      for (const [label, value] of Object.entries(values)) {
        await userEvent.clear(await field(label))
        await userEvent.type(await field(label), value)
      }
    },
    press: async (name: Words) => userEvent.click(await button(name)),
    seeText: async (words: Words) => {
      await waitFor(() => expect(canvas.getByText(words)).toBeVisible(), patient)
    },
    /** Checks that fields hold these values. */
    seeValues: async (values: Record<string, string>) => {
      for (const [label, value] of Object.entries(values)) await expect(await field(label)).toHaveValue(value)
    },
    /** Waits until the field has the focus. */
    seeFocus: async (label: string) => {
      const input = await field(label)
      await waitFor(() => expect(input).toHaveFocus(), patient)
    },
    /** Waits until the pressed button is pending, and checks that it keeps the focus. */
    seePending: async (name: Words) => {
      const pressed = await button(name)
      await waitFor(() => expect(pressed).toHaveAttribute('aria-disabled', 'true'), patient)
      await expect(pressed).toHaveFocus()
    },
    /** Returns the code of the newest message. */
    readCode: (address = ann.email) => pool.outbox.take(address).code,
    /** Waits for a message and returns its code. */
    waitForCode: (address = ann.email) => waitFor(() => pool.outbox.take(address).code, patient),
    signIn: async (password = ann.password) => {
      await user.type({ Email: ann.email, Password: password })
      await user.press('Sign in')
    },
  }
  return user
}
