import { render, screen } from '@testing-library/react'
import 'poolgate/styles.css'
import type { ReactNode } from 'react'
import { userEvent } from 'vitest/browser'
import type { TestPool } from '../pools.ts'
import { type ProviderOptions, TestProvider, withoutRecords } from '../TestProvider.tsx'

/** Renders inside a test pool's provider. */
export function renderWithPool(testPool: TestPool, children: ReactNode, provider: ProviderOptions = {}) {
  return render(
    <TestProvider testPool={withoutRecords(testPool)} {...provider}>
      {children}
    </TestProvider>,
  )
}

export const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)

export async function fillIn(values: Record<string, string>) {
  for (const [label, value] of Object.entries(values)) await userEvent.fill(field(label), value)
}

export const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

export const form = () => screen.getByRole<HTMLFormElement>('form')

/** Submits as Enter does in the field that has the focus. */
export const submit = () => form().requestSubmit()

/** Waits for a screen by its heading. */
export const findHeading = (title: string) => screen.findByRole('heading', { name: title })

export async function signIn({ email, password }: { email: string; password: string }) {
  await fillIn({ Email: email, Password: password })
  await userEvent.keyboard('{Enter}')
}
