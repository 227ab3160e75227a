import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPendingPassword } from '../../../src/flows/signUp/pendingPassword.ts'
import { reachableTexts } from '../../support/reachableTexts.ts'

const TEN_MINUTES = 600_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a pending password can be taken once, for its username', () => {
  const kept = createPendingPassword()
  kept.set('ann', 'secret')
  expect(kept.take('ann')).toBe('secret')
  expect(kept.take('ann')).toBeUndefined()
})

test('taking it for another username returns nothing and removes the password', () => {
  const kept = createPendingPassword()
  kept.set('ann', 'secret')
  expect(kept.take('Ann')).toBeUndefined()
  expect(kept.take('ann')).toBeUndefined()
})

test('there is no password at first', () => {
  expect(createPendingPassword().take('')).toBeUndefined()
})

test('it is removed after ten minutes', () => {
  const kept = createPendingPassword()
  kept.set('ann', 'secret')
  vi.advanceTimersByTime(TEN_MINUTES - 1)
  expect(kept.take('ann')).toBe('secret')
  kept.set('ann', 'secret')
  vi.advanceTimersByTime(TEN_MINUTES)
  expect(kept.take('ann')).toBeUndefined()
})

test('a second password replaces the first and is kept for its own ten minutes', () => {
  const kept = createPendingPassword()
  kept.set('ann', 'old')
  vi.advanceTimersByTime(TEN_MINUTES - 1)
  kept.set('ann', 'new')
  vi.advanceTimersByTime(TEN_MINUTES - 1)
  expect(kept.take('ann')).toBe('new')
})

test('only clearing removes it', () => {
  const kept = createPendingPassword()
  kept.set('ann', 'secret')
  kept.clear()
  kept.clear()
  expect(kept.take('ann')).toBeUndefined()
})

test('taking, clearing and replacing it clears the timer', () => {
  const kept = createPendingPassword()
  kept.set('ann', 'secret')
  kept.set('ann', 'secret')
  expect(vi.getTimerCount()).toBe(1)
  kept.take('ann')
  expect(vi.getTimerCount()).toBe(0)
  kept.set('ann', 'secret')
  kept.clear()
  expect(vi.getTimerCount()).toBe(0)
})

test('it is readable only by taking it', () => {
  const kept = createPendingPassword()
  kept.set('ann', 'canary-password')
  expect(reachableTexts(kept).join()).not.toContain('canary-password')
})
