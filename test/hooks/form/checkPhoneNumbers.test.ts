import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkPhoneNumbers } from '../../../src/hooks/form/checkPhoneNumbers.ts'
import * as parser from '../../../src/poolConfig/phoneNumber.ts'

const unavailable = { fetch: () => Promise.reject(new TypeError('Failed to fetch')) }
const stuck = { fetch: () => new Promise<never>(() => {}) }

/** Checks a form with one phone number. */
const check = (value: string, module: Parameters<typeof checkPhoneNumbers>[3], signal = new AbortController().signal) =>
  checkPhoneNumbers(['username'], () => value, signal, module)

test('a phone number is checked as it reads once the parser is loaded', async () => {
  let value = '020 7946 0000'
  const fetch = async () => {
    value = '+442079460000'
    return parser
  }
  await checkPhoneNumbers(['username'], () => value, new AbortController().signal, { fetch })
})

test('a text that is not a phone number is rejected on its field', async () => {
  const fetch = async () => parser
  await expect(check('020 7946 0000', { fetch })).rejects.toMatchObject({ code: 'invalidPhone', field: 'username' })
})

test('an account may have a number that no country uses: it is rejected as an attribute, not as an identifier', async () => {
  const module = { fetch: async () => parser }
  const signal = new AbortController().signal
  await checkPhoneNumbers(['username'], () => '+1234567890', signal, module)
  await expect(checkPhoneNumbers(['username'], () => '+999 1234567', signal, module)).rejects.toThrow()
  const asAttribute = checkPhoneNumbers(['phone_number'], () => '+1234567890', signal, module)
  await expect(asAttribute).rejects.toMatchObject({ code: 'invalidPhone', field: 'phone_number' })
})

test('an empty field does not load the parser', async () => {
  const fetch = vi.fn(unavailable.fetch)
  await check(' \u200b', { fetch })
  expect(fetch).not.toHaveBeenCalled()
})

describe('without the parser', () => {
  test.each(['+442079460000', '+44 (20) 7946-0000', '＋４４ ２０ ７９４６ ００００'])(
    'a number with + passes: %s',
    async (number) => {
      await check(number, unavailable)
    },
  )

  test.each(['020 7946 0000', '0044 20 7946 0000', '+44 (0)20 7946 0000', '+12', 'ann@example.com'])(
    'any other text is offline: %s',
    async (text) => {
      await expect(check(text, unavailable)).rejects.toMatchObject({ code: 'offline', field: 'username' })
    },
  )
})

describe('while the parser is loading', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('a submit waits for ten seconds at most', async () => {
    const [passed, failed] = [check('+442079460000', stuck), check('020 7946 0000', stuck)]
    const rejected = expect(failed).rejects.toMatchObject({ code: 'offline' })
    await vi.advanceTimersByTimeAsync(10_000)
    await Promise.all([passed, rejected])
  })

  test('an abort ends the wait', async () => {
    const controller = new AbortController()
    const aborted = check('+442079460000', stuck, controller.signal)
    controller.abort()
    await expect(aborted).rejects.toMatchObject({ code: 'aborted' })
    await expect(check('+442079460000', stuck, controller.signal)).rejects.toMatchObject({ code: 'aborted' })
  })
})
