import { submitRequest } from 'poolgate/client'
import { describe, expect, test, vi } from 'vitest'
import { startFlow } from '../flows/startFlow.ts'
import { findLeaks, unexpectedTroubles, unmetExpectations } from './e2e/pageContents.ts'
import { check, createConsoleGuard, createMailGuard } from './guards.ts'
import { ann } from './users.ts'

/** Each guard runs with a test that breaks its rule, and with one that follows it. */

describe('the console guard', () => {
  /** The guard of this test itself already watches the console. */
  const start = () => {
    for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) vi.mocked(console[level]).mockRestore()
    const guard = createConsoleGuard()
    guard.start()
    return guard
  }

  test.each(['debug', 'info', 'log', 'warn', 'error'] as const)('fails a test that calls console.%s', (level) => {
    const guard = start()
    console[level]('left', 1)
    expect(() => check(guard)).toThrow('the console stays empty')
  })

  test('reports what was written', () => {
    const guard = start()
    console.error(new Error('of a component'))
    expect(guard.takeFindings()).toEqual(['error: Error: of a component'])
  })

  test('passes a test that writes nothing, and restores the console', () => {
    const original = console.log
    const guard = start()
    const watched = console.log
    check(guard)
    expect(vi.isMockFunction(watched)).toBe(true)
    expect(vi.isMockFunction(console.log)).toBe(false)
    expect(vi.isMockFunction(original)).toBe(true)
  })

  test('keeps a spy of the test', () => {
    const guard = start()
    check(guard)
    const spy = vi.spyOn(console, 'warn').mockImplementation(() => {})
    guard.start()
    console.warn('expected')
    check(guard)
    expect(spy).toHaveBeenCalledWith('expected')
    spy.mockRestore()
  })
})

describe('the mail guard', () => {
  const receiveMail = async () => {
    const guard = createMailGuard()
    guard.start()
    const { context, pool } = startFlow()
    await submitRequest(context, { step: 'request' }, { username: ann.email })
    return { guard, outbox: pool.outbox }
  }

  test('fails a test that leaves mail unread', async () => {
    const { guard, outbox } = await receiveMail()
    expect(() => check(guard)).toThrow('no mail is left unread')
    outbox.clear()
  })

  test('reports the unread mail', async () => {
    const { guard, outbox } = await receiveMail()
    expect(guard.takeFindings()).toEqual([expect.stringContaining(`to ${ann.email}`)])
    outbox.clear()
  })

  test('passes a test that reads its mail', async () => {
    const { guard, outbox } = await receiveMail()
    outbox.take(ann.email)
    check(guard)
  })
})

describe('the guards of the end-to-end tests', () => {
  test('find a secret in every place, and nothing else', () => {
    const places = { dom: '<p>canary-1</p>', cookies: '[]', console: 'log: canary-2' }
    expect(findLeaks(places, new Set(['canary-1', 'canary-2', 'canary-3']))).toEqual([
      'canary-1 in dom',
      'canary-2 in console',
    ])
    expect(findLeaks({ dom: '<p></p>' }, new Set(['canary-1']))).toEqual([])
  })

  test('find unexpected trouble, and expected trouble that did not occur', () => {
    const troubles = ['console error: 500', 'policy: img-src']
    expect(unexpectedTroubles(troubles, [/500/])).toEqual(['policy: img-src'])
    expect(unexpectedTroubles(troubles, [/500/, /policy/])).toEqual([])
    expect(unmetExpectations(troubles, [/500/, /offline/])).toEqual([/offline/])
  })
})
