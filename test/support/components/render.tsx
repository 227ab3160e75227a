import { cleanup, configure, render, screen } from '@testing-library/react'
import 'poolgate/styles.css'
import type { ReactNode } from 'react'
import { afterEach, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { installGuards } from '../guards.ts'
import type { TestPool } from '../pools.ts'
import { type ProviderOptions, TestProvider, withoutRecords } from '../TestProvider.tsx'

/**
 * Sets Testing Library up: StrictMode, as in an app in development, and time for SRP on a busy machine. Installs the guards, and
 * restores all mocks after each test.
 */
export function setUpRendering(): void {
  configure({ reactStrictMode: true, asyncUtilTimeout: 8_000 })
  afterEach(() => void vi.restoreAllMocks())
  installGuards({ unmount: cleanup })
}

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
