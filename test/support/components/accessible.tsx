import { cleanup, screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import { createTestPool } from '../pools.ts'
import { expectAccessible } from './axe.ts'
import { form, renderWithPool, submit } from './render.tsx'
import { askingPool, screens } from './screens.tsx'

/** Checks a form with axe: in its initial state, with an error on every field, while it is pending, and after it failed. */
export async function expectAccessibleThroughout(name: string) {
  const testPool = createTestPool()
  renderWithPool(testPool, screens[name]!({ headingLevel: 1 }), { pool: askingPool })
  await expectAccessible(`${name}, initial`)

  for (const input of inputs()) input.value = ''
  submit()
  await waitFor(() => expect(screen.getAllByText('This field is required.').length).toBeGreaterThan(0))
  await expectAccessible(`${name}, with errors`)

  testPool.network.state = 'stuck'
  for (const input of inputs()) input.value = 'Correct-Horse-9!'
  submit()
  await waitFor(() => expect(form().ariaBusy).toBe('true'))
  await expectAccessible(`${name}, pending`)
  cleanup()

  const offline = createTestPool()
  offline.network.state = 'off'
  renderWithPool(offline, screens[name]!({ headingLevel: 1 }), { pool: askingPool })
  for (const input of inputs()) input.value = 'Correct-Horse-9!'
  submit()
  await screen.findByText("You're offline. Check your connection and try again.")
  await expectAccessible(`${name}, failed`)
  cleanup()
}

const inputs = () => [...form().querySelectorAll<HTMLInputElement>('input:not([readonly])')]
