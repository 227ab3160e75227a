import { describe, expect, test, vi } from 'vitest'
import { call, signUp, startPool } from '../callPool.ts'

const EMAIL = 'zoe@example.com'

describe('the outbox', () => {
  test('returns the newest message to an address, then the previous one', async () => {
    const codes = ['111111', '222222']
    const { pool } = startPool({ code: () => codes.shift()! })
    await signUp(pool, 'zoe', { email: EMAIL })
    await call(pool, 'ResendConfirmationCode', { Username: 'zoe' })
    expect(pool.outbox.take(EMAIL).code).toBe('222222')
    expect(pool.outbox.take(EMAIL).code).toBe('111111')
    expect(pool.outbox.messages).toEqual([])
  })

  test('throws a clear error if there is no message', async () => {
    const { pool } = startPool()
    expect(() => pool.outbox.take(EMAIL)).toThrow('No message to zoe@example.com: the outbox is empty.')
    await signUp(pool, 'zoe', { email: EMAIL })
    expect(() => pool.outbox.take('bob@example.com')).toThrow('the outbox has some to zoe@example.com.')
    pool.outbox.clear()
    expect(pool.outbox.messages).toEqual([])
  })

  test('returns the same array until something changes, and notifies listeners of changes', async () => {
    const { pool } = startPool()
    const listener = vi.fn()
    const unsubscribe = pool.outbox.subscribe(listener)
    await signUp(pool, 'nobody')
    expect(listener).not.toHaveBeenCalled()

    await signUp(pool, 'zoe', { email: EMAIL })
    expect(listener).toHaveBeenCalledTimes(1)
    const { messages } = pool.outbox
    await call(pool, 'ForgotPassword', { Username: 'nobody' })
    expect(pool.outbox.messages).toBe(messages)

    pool.outbox.take(EMAIL)
    expect(listener).toHaveBeenCalledTimes(2)
    expect(messages).toHaveLength(1)
    pool.outbox.clear()
    expect(listener).toHaveBeenCalledTimes(2)

    unsubscribe()
    await call(pool, 'ResendConfirmationCode', { Username: 'zoe' })
    expect(listener).toHaveBeenCalledTimes(2)
  })

  test('has the message before the response arrives', async () => {
    const { pool } = startPool()
    let seen = 0
    pool.outbox.subscribe(() => {
      seen = pool.outbox.messages.length
    })
    await signUp(pool, 'zoe', { email: EMAIL })
    expect(seen).toBe(1)
  })

  test('keeps the last hundred messages', async () => {
    const { pool, clock } = startPool()
    await signUp(pool, 'zoe', { email: EMAIL })
    for (let i = 0; i < 100; i++) {
      clock.advance(3600)
      await call(pool, 'ResendConfirmationCode', { Username: 'zoe' })
    }
    expect(pool.outbox.messages).toHaveLength(100)
    expect(pool.outbox.messages[0]!.kind).toBe('resendCode')
  })
})
