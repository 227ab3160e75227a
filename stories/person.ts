import type { StoryContext } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { ann } from './scene.tsx'
import { sceneOf } from './staged.tsx'

/** Proving a password takes a slow machine a while. */
const patiently = { timeout: 5_000 }

type Words = string | RegExp

/** Somebody at the screen: does what people do and notices what they notice, by the words that stand there. */
export function personAt(context: Pick<StoryContext, 'canvas' | 'userEvent' | 'loaded'>) {
  const { canvas, userEvent } = context
  const { pool } = sceneOf(context)
  const field = (label: string) => canvas.findByLabelText<HTMLInputElement>(label, {}, patiently)
  const button = (name: Words) => canvas.findByRole('button', { name }, patiently)

  const person = {
    /** Comes to the step with this heading. */
    arrivesAt: async (title: Words) => {
      await expect(await canvas.findByRole('heading', { name: title }, patiently)).toBeVisible()
    },
    /** Types into fields, by their labels, over what they hold. */
    types: async (values: Record<string, string>) => {
      for (const [label, value] of Object.entries(values)) {
        await userEvent.clear(await field(label))
        await userEvent.type(await field(label), value)
      }
    },
    presses: async (name: Words) => userEvent.click(await button(name)),
    reads: async (words: Words) => {
      await waitFor(() => expect(canvas.getByText(words)).toBeVisible(), patiently)
    },
    /** Finds that fields hold what was typed. */
    finds: async (values: Record<string, string>) => {
      for (const [label, value] of Object.entries(values)) await expect(await field(label)).toHaveValue(value)
    },
    /** Can go on typing in the field, without a click. */
    isIn: async (label: string) => {
      const input = await field(label)
      await waitFor(() => expect(input).toHaveFocus(), patiently)
    },
    /** Has pressed a button that still works on it, and has not lost their place. */
    waitsFor: async (name: Words) => {
      const pressed = await button(name)
      await waitFor(() => expect(pressed).toHaveAttribute('aria-disabled', 'true'), patiently)
      await expect(pressed).toHaveFocus()
    },
    /** Opens the newest message and copies its code. */
    readsMail: (address = ann.email) => pool.outbox.take(address).code,
    /** Waits for a message, then opens it. */
    getsMail: (address = ann.email) => waitFor(() => pool.outbox.take(address).code, patiently),
    signsIn: async (password = ann.password) => {
      await person.types({ Email: ann.email, Password: password })
      await person.presses('Sign in')
    },
  }
  return person
}
