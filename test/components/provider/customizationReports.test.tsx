import { screen, waitFor } from '@testing-library/react'
import { SignIn } from 'poolgate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { renderWithPool } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import type { ProviderOptions } from '../../support/TestProvider.tsx'

/** Of what the look is, the developer hears, and nobody else. */
const told: string[] = []

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation((line) => told.push(line))
})
afterEach(() => {
  vi.unstubAllGlobals()
  told.length = 0
})

const show = (provider: ProviderOptions) => renderWithPool(createTestPool(), <SignIn />, provider)
const low = { CSS: '.label-customizable { color: #999 }\n.label-customizable { position: fixed }' }
const failing = () => Promise.reject(new Error('The server is away.'))

describe('in development the console tells', () => {
  beforeEach(() => vi.stubGlobal('testedMode', 'development'))

  test('which colours of a theme are hard to read', async () => {
    show({ theme: { muted: '#999' } })
    await waitFor(() =>
      expect(told).toContainEqual(expect.stringMatching(/theme: muted on surface .* 2\.8 in the light/)),
    )
  })

  test('what of a customization was dropped, why and where, and what is hard to read', async () => {
    show({ uiCustomization: low })
    await waitFor(() =>
      expect(told).toContainEqual(expect.stringMatching(/Line 2: dropped for its property: position/)),
    )
    expect(told).toContainEqual(expect.stringMatching(/label-customizable has a contrast of 2\.8/))
  })

  test('that a customization could not be had', async () => {
    show({ uiCustomization: failing })
    await waitFor(() => expect(told).toContainEqual(expect.stringMatching(/default look stays. The server is away/)), {
      timeout: 15_000,
    })
    expect(getComputedStyle(screen.getByRole('button', { name: 'Sign in' })).backgroundColor).toBe('rgb(35, 84, 212)')
  }, 20_000)
})

test.each(['production', 'test'])('in %s it says nothing', async (mode) => {
  vi.stubGlobal('testedMode', mode)
  show({
    theme: { text: '#aaa' },
    uiCustomization: { CSS: `${low.CSS}\n.background-customizable { background: #fed }` },
  })
  const card = () => document.querySelector('.pg-card')
  await waitFor(() => expect(card() && getComputedStyle(card()!).backgroundColor).toBe('rgb(255, 238, 221)'))
  expect(told).toEqual([])
})
