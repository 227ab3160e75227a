import { screen, waitFor } from '@testing-library/react'
import { SignIn } from 'poolgate'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { form, press, renderWithPool, signIn, submit } from '../support/components/render.tsx'
import { askingPool, loadLazySteps, screenNames, screens } from '../support/components/screens.tsx'
import { createTestPool } from '../support/pools.ts'
import { ann } from '../support/users.ts'

beforeAll(loadLazySteps)

const longEmail = `${'a'.repeat(52)}@example.com`

afterEach(async () => {
  document.documentElement.removeAttribute('dir')
  await cdp().send('Emulation.setEmulatedMedia', { features: [] })
  await page.viewport(414, 896)
})

const reduceMotion = () =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] })

describe.each(screenNames)('%s', (name) => {
  test('fits a width of 320 pixels with an error on every field, in both text directions', async () => {
    await page.viewport(320, 640)
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir
      const { unmount } = renderWithPool(createTestPool(), screens[name]!(), { pool: askingPool })
      submit()
      await waitFor(() => expect(document.querySelector('.pg-error:not(:empty)')).not.toBeNull())
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
      unmount()
    }
  })

  test('field errors do not move any field', async () => {
    renderWithPool(createTestPool(), screens[name]!(), { pool: askingPool })
    for (const input of form().querySelectorAll('input')) if (!input.readOnly) input.value = ''
    const positions = () => [...form().elements].map((element) => element.getBoundingClientRect().top)
    const before = positions()
    submit()
    await waitFor(() => expect(document.querySelector('.pg-error:not(:empty)')).not.toBeNull())
    expect(positions()).toEqual(before)
  })

  test('identifiers, passwords and codes are left-to-right on a right-to-left page', () => {
    document.documentElement.dir = 'rtl'
    renderWithPool(createTestPool(), screens[name]!())
    const inputs = [...form().querySelectorAll<HTMLInputElement>('[name=username], [name=code], [type=password]')]
    for (const input of inputs.filter(({ readOnly }) => !readOnly)) {
      expect(getComputedStyle(input).direction).toBe('ltr')
    }
    expect(getComputedStyle(form()).direction).toBe('rtl')
  })
})

test('an email address of 64 characters wraps at a width of 320 pixels', async () => {
  await page.viewport(320, 640)
  const sentTo = { destination: longEmail, via: 'email' } as const
  renderWithPool(createTestPool(), <SignIn initialState={{ step: 'confirmSignUp', username: longEmail, sentTo }} />)
  expect(screen.getByText(longEmail)).toBeTruthy()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
})

test('a form error does not move any field, nor does revealing the password', async () => {
  const testPool = createTestPool()
  testPool.network.state = 'off'
  renderWithPool(testPool, <SignIn />)
  const positions = () => [...form().elements].map((element) => element.getBoundingClientRect().top)
  const before = positions()
  await signIn(ann)
  await screen.findByText("You're offline. Check your connection and try again.")
  expect(positions()).toEqual(before)
  await press('Show password')
  expect(positions()).toEqual(before)
})

test('a pending request shows an animated spinner, or a still one with reduced motion', async () => {
  const testPool = createTestPool()
  testPool.network.state = 'stuck'
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  await waitFor(() => expect(document.getAnimations().length).toBeGreaterThan(0))
  await reduceMotion()
  await waitFor(() => expect(document.getAnimations()).toEqual([]))
})

test('with reduced motion, field errors show without transitions', async () => {
  await reduceMotion()
  renderWithPool(createTestPool(), <SignIn />)
  submit()
  await screen.findAllByText('This field is required.')
  expect(document.getAnimations()).toEqual([])
})
