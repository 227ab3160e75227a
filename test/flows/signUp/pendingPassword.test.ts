import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPendingPassword } from '../../../src/flows/signUp/pendingPassword.ts'
import { reachableTexts } from '../../support/reachableTexts.ts'

const TEN_MINUTES = 600_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a pending password can be taken once, for its username', () => {
  const pendingPassword = createPendingPassword()
  pendingPassword.set('ann', 'secret')
  expect(pendingPassword.take('ann')).toBe('secret')
  expect(pendingPassword.take('ann')).toBeUndefined()
})

test('taking it for another username returns nothing and removes the password', () => {
  const pendingPassword = createPendingPassword()
  pendingPassword.set('ann', 'secret')
  expect(pendingPassword.take('Ann')).toBeUndefined()
  expect(pendingPassword.take('ann')).toBeUndefined()
})

test('it does not keep a Node process running', () => {
  vi.useRealTimers()
  const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length
  const before = timers()
  const pendingPassword = createPendingPassword()
  pendingPassword.set('ann', 'secret')
  expect(timers()).toBe(before)
  pendingPassword.clear()
})

test('there is no password at first', () => {
  expect(createPendingPassword().take('')).toBeUndefined()
})

test('it is removed after ten minutes', () => {
  const pendingPassword = createPendingPassword()
  pendingPassword.set('ann', 'secret')
  vi.advanceTimersByTime(TEN_MINUTES - 1)
  expect(pendingPassword.take('ann')).toBe('secret')
  pendingPassword.set('ann', 'secret')
  vi.advanceTimersByTime(TEN_MINUTES)
  expect(pendingPassword.take('ann')).toBeUndefined()
})

test('a second password replaces the first and is kept for its own ten minutes', () => {
  const pendingPassword = createPendingPassword()
  pendingPassword.set('ann', 'old')
  vi.advanceTimersByTime(TEN_MINUTES - 1)
  pendingPassword.set('ann', 'new')
  vi.advanceTimersByTime(TEN_MINUTES - 1)
  expect(pendingPassword.take('ann')).toBe('new')
})

test('only clearing removes it', () => {
  const pendingPassword = createPendingPassword()
  pendingPassword.set('ann', 'secret')
  pendingPassword.clear()
  pendingPassword.clear()
  expect(pendingPassword.take('ann')).toBeUndefined()
})

test('taking, clearing and replacing it clears the timer', () => {
  const pendingPassword = createPendingPassword()
  pendingPassword.set('ann', 'secret')
  pendingPassword.set('ann', 'secret')
  expect(vi.getTimerCount()).toBe(1)
  pendingPassword.take('ann')
  expect(vi.getTimerCount()).toBe(0)
  pendingPassword.set('ann', 'secret')
  pendingPassword.clear()
  expect(vi.getTimerCount()).toBe(0)
})

test('it is readable only by taking it', () => {
  const pendingPassword = createPendingPassword()
  pendingPassword.set('ann', 'canary-password')
  expect(reachableTexts(pendingPassword).join()).not.toContain('canary-password')
})
