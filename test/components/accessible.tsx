import { cleanup, screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import { expectAccessibleInAllLooks } from './axe.ts'
import { form, openScene, play, submit } from './play.tsx'
import { askingPool, screens } from './screens.tsx'

/** Checks one form with axe: as it first shows, with every field refused, under way, and after it failed. */
export async function expectAccessibleThroughout(name: string) {
  const scene = openScene()
  play(scene, screens[name]!({ headingLevel: 1 }), { pool: askingPool })
  await expectAccessibleInAllLooks(`${name}, at first`)

  for (const input of inputs()) input.value = ''
  submit()
  await waitFor(() => expect(screen.getAllByText('Fill this in.').length).toBeGreaterThan(0))
  await expectAccessibleInAllLooks(`${name}, refused`)

  scene.network.state = 'stuck'
  for (const input of inputs()) input.value = 'Correct-Horse-9!'
  submit()
  await waitFor(() => expect(form().ariaBusy).toBe('true'))
  await expectAccessibleInAllLooks(`${name}, under way`)
  cleanup()

  const offline = openScene()
  offline.network.state = 'off'
  play(offline, screens[name]!({ headingLevel: 1 }), { pool: askingPool })
  for (const input of inputs()) input.value = 'Correct-Horse-9!'
  submit()
  await screen.findByText('No connection. Check your network, then try again.')
  await expectAccessibleInAllLooks(`${name}, failed`)
  cleanup()
}

const inputs = () => [...form().querySelectorAll<HTMLInputElement>('input:not([readonly])')]
