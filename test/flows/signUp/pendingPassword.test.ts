import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPendingPassword } from '../../../src/flows/signUp/pendingPassword.ts'
import { reachableTexts } from '../../support/reachableTexts.ts'

const TEN_MINUTES = 600_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a kept password is given out once, to who it belongs to', () => {
  const kept = createPendingPassword()
  kept.set('ann', 'secret')
  expect(kept.take('ann')).toBe('secret')
  expect(kept.take('ann')).toBeUndefined()
})

test('another name gets nothing, and the password is gone', () => {
  const kept = createPendingPassword()
  kept.set('ann', 'secret')
  expect(kept.take('Ann')).toBeUndefined()
  expect(kept.take('ann')).toBeUndefined()
})

test('nothing is kept at first', () => {
  expect(createPendingPassword().take('')).toBeUndefined()
})

test('it is kept for ten minutes, no longer', () => {
  const kept = createPendingPassword()
  kept.set('ann', 'secret')
  vi.advanceTimersByTime(TEN_MINUTES - 1)
  expect(kept.take('ann')).toBe('secret')
  kept.set('ann', 'secret')
  vi.advanceTimersByTime(TEN_MINUTES)
  expect(kept.take('ann')).toBeUndefined()
})

test('a second password replaces the first, and has its own ten minutes', () => {
  const kept = createPendingPassword()
  kept.set('ann', 'old')
  vi.advanceTimersByTime(TEN_MINUTES - 1)
  kept.set('ann', 'new')
  vi.advanceTimersByTime(TEN_MINUTES - 1)
  expect(kept.take('ann')).toBe('new')
})

test('dropping it forgets it, and so does nothing else', () => {
  const kept = createPendingPassword()
  kept.set('ann', 'secret')
  kept.clear()
  kept.clear()
  expect(kept.take('ann')).toBeUndefined()
})

test('no timer stays behind when it was taken, dropped or replaced', () => {
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

test('it shows nowhere but to who takes it', () => {
  const kept = createPendingPassword()
  kept.set('ann', 'canary-password')
  expect(reachableTexts(kept).join()).not.toContain('canary-password')
})
