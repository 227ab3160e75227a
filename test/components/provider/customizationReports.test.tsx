import { screen, waitFor } from '@testing-library/react'
import { SignIn } from 'poolgate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { renderWithPool } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import type { ProviderOptions } from '../../support/TestProvider.tsx'

/** What the kit logs with `console.warn`. */
const warnings: string[] = []

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation((line) => warnings.push(line))
})
afterEach(() => {
  vi.unstubAllGlobals()
  warnings.length = 0
})

const show = (provider: ProviderOptions) => renderWithPool(createTestPool(), <SignIn />, provider)
const customization = { CSS: '.label-customizable { color: #999 }\n.label-customizable { position: fixed }' }
const failingSource = () => Promise.reject(new Error('The server is away.'))

describe('in development, a console warning reports', () => {
  beforeEach(() => vi.stubGlobal('testedMode', 'development'))

  test('colors of a theme with too little contrast', async () => {
    show({ theme: { muted: '#999' } })
    await waitFor(() =>
      expect(warnings).toContainEqual(expect.stringMatching(/theme: muted on surface .* 2\.8 in the light/)),
    )
  })

  test('what was dropped from a customization, where and why, and its colors with too little contrast', async () => {
    show({ uiCustomization: customization })
    await waitFor(() =>
      expect(warnings).toContainEqual(expect.stringMatching(/Line 2: dropped for its property: position/)),
    )
    expect(warnings).toContainEqual(expect.stringMatching(/label-customizable has a contrast of 2\.8/))
  })

  test('a customization that could not be loaded', async () => {
    show({ uiCustomization: failingSource })
    await waitFor(
      () =>
        expect(warnings).toContainEqual(
          expect.stringMatching(/couldn't be loaded. The default appearance stays. The server is away/),
        ),
      { timeout: 15_000 },
    )
    expect(getComputedStyle(screen.getByRole('button', { name: 'Sign in' })).backgroundColor).toBe('rgb(35, 84, 212)')
  }, 20_000)
})

test.each(['production', 'test'])('in %s, the console shows no warnings', async (mode) => {
  vi.stubGlobal('testedMode', mode)
  show({
    theme: { text: '#aaa' },
    uiCustomization: { CSS: `${customization.CSS}\n.background-customizable { background: #fed }` },
  })
  const card = () => document.querySelector('.pg-card')
  await waitFor(() => expect(card() && getComputedStyle(card()!).backgroundColor).toBe('rgb(255, 238, 221)'))
  expect(warnings).toEqual([])
})
