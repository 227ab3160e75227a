import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { normalizeAttribute, normalizeCode, normalizeUsername } from '../../src/poolConfig/normalizeInput.ts'
import { phoneNumberModule } from '../../src/poolConfig/phoneNumberModule.ts'
import type { PoolSettings } from '../../src/wire/poolSettings.ts'

/** Invisible characters that a copied text can bring. */
const INVISIBLE = [
  ...'\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\u00ad\ufeff\u061c\u2063\u3164\u0000',
]
const LONDON = '+442079460000'
const byEmail: PoolSettings = { usernameAttributes: ['email'] }
const byPhone: PoolSettings = { usernameAttributes: ['phone_number'] }
const byAlias: PoolSettings = { aliasAttributes: ['email', 'phone_number', 'preferred_username'] }
const pools: [name: string, pool: PoolSettings][] = [
  ['a username', {}],
  ['an email address', byEmail],
  ['a phone number', byPhone],
  ['a username or an alias', byAlias],
]

describe.each(pools)('where users sign in with %s, a username is sent', (_, pool) => {
  test.each([
    ['without surrounding whitespace', ' \t ann@example.com\n', 'ann@example.com'],
    ['without pasted no-break spaces', '\u00a0ann\u00a0', 'ann'],
    ['in its original case, which can distinguish users', 'Ann@Example.COM', 'Ann@Example.COM'],
    ['in Unicode form NFC', 'zoe\u0308', 'zo\u00eb'],
    ['with its inner spaces', 'a b', 'a b'],
    ['even if it is empty', '   ', ''],
    ['even if all of it is invisible', ' \u200b\u200e ', ''],
    ['without joiners between ASCII letters and around them', '\u200dan\u200cn@example.com\ufe0f', 'ann@example.com'],
    ['without joiners between Latin letters', 'zo\u00eb\u200d\u00eb', 'zo\u00eb\u00eb'],
    ['with the joiners of its script', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['with the joiners of its emoji', 'ann 👩\u200d💻❤\ufe0f\u200d🔥', 'ann 👩\u200d💻❤\ufe0f\u200d🔥'],
    [
      'with the flags of its emoji',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    ],
    ['with the variants of its ideographs', '葛\u{e0100}城', '葛\u{e0100}城'],
    ['with ligatures and circled digits, which are other characters', 'ﬁnn①', 'ﬁnn①'],
    ['in E.164 after a plus', '+44 (0)20 7946\u20110000', LONDON],
    ['in E.164 after a full-width plus', '＋１２０２５５５０１２３', '+12025550123'],
    ['in E.164 after 00', '0044 20\u20137946/0000', LONDON],
    ['in E.164 without invisible characters inside', '\u202a+44\u00ad20\u206079460000\u202c', LONDON],
    ['as typed if letters follow a plus', '+alice', '+alice'],
    ['as typed if letters follow 00', '00agent', '00agent'],
    ['as typed if too few digits follow 00', '007', '007'],
    ['as typed if too few digits follow 00', '0012345', '0012345'],
    ['as typed if it is a number of an unknown country', '+999 123', '+999 123'],
    ['as typed if it has an extension', '+44 20 7946 0000 ext. 5', '+44 20 7946 0000 ext. 5'],
    ['as typed if its digits have no country', '2025550123', '2025550123'],
    ['as typed if it is a national number', '(202) 555-0123', '(202) 555-0123'],
    ['as typed if a plus is in an address', '+442079460000@example.com', '+442079460000@example.com'],
  ])('%s: %s', async (_, typed, sent) => {
    expect(await normalizeUsername(typed, pool)).toBe(sent)
    expect(await normalizeUsername(sent, pool), 'the same again').toBe(sent)
  })

  test.each(INVISIBLE)('without %j around and inside', async (character) => {
    const hide = (text: string) => character + [...text].join(character) + character
    expect(await normalizeUsername(hide('ann@example.com'), pool)).toBe('ann@example.com')
    expect(await normalizeUsername(hide(LONDON), pool)).toBe(LONDON)
    expect(await normalizeUsername(hide('会田アン'), pool)).toBe('会田アン')
  })
})

describe('an email address in full-width characters', () => {
  const typed = 'Ａｎｎ＠ｅｘａｍｐｌｅ。ｃｏｍ'

  test('is an address where users sign in with one, and as an attribute', async () => {
    expect(await normalizeUsername(typed, byEmail)).toBe('Ann@example.com')
    expect(await normalizeUsername(typed, byAlias)).toBe('Ann@example.com')
    expect(await normalizeAttribute('email', typed)).toBe('Ann@example.com')
  })

  test('stays as typed where it can be a username', async () => {
    expect(await normalizeUsername(typed, {})).toBe(typed)
  })

  test('does not make an address of other text', async () => {
    expect(await normalizeUsername('Ａｎｎ', byEmail)).toBe('Ａｎｎ')
    expect(await normalizeAttribute('email', 'Ａｎｎ ＠ｅｘａｍｐｌｅ')).toBe('Ａｎｎ ＠ｅｘａｍｐｌｅ')
  })
})

describe('the phone number parser', () => {
  test.each(['ann', 'ann@example.com', '+alice', '00agent', '2025550123', ''])(
    'is not loaded for the username %j',
    async (username) => {
      const fetch = vi.spyOn(phoneNumberModule, 'fetch')
      for (const [, pool] of pools) await normalizeUsername(username, pool)
      await normalizeAttribute('name', LONDON)
      expect(fetch).not.toHaveBeenCalled()
      fetch.mockRestore()
    },
  )

  test('is not needed for a number with +, if it cannot be loaded', async () => {
    const fetch = vi.spyOn(phoneNumberModule, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
    expect(await normalizeUsername(' +44 20 7946-0000', {})).toBe(LONDON)
    expect(await normalizeAttribute('phone_number', LONDON)).toBe(LONDON)
    fetch.mockRestore()
  })

  test('is reported as offline if it is needed and cannot be loaded, so that a retry can succeed', async () => {
    const typed = '+44 (0)20 7946 0000'
    const fetch = vi.spyOn(phoneNumberModule, 'fetch').mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const error = { code: 'offline', retryable: true, fault: 'ModuleNotLoaded' }
    await expect(normalizeUsername(typed, {})).rejects.toMatchObject(error)
    expect(await normalizeUsername(typed, {})).toBe(LONDON)
    fetch.mockRestore()
  })
})

describe('an attribute is sent', () => {
  test.each([
    ['phone_number', '+44 (0)20 7946 0000', LONDON],
    ['phone_number', '\u202d(+44) 20 7946\u20110000\u202c', LONDON],
    ['phone_number', '020 7946 0000', '020 7946 0000'],
    ['phone_number', '+44 20 7946 0000 x5', '+44 20 7946 0000 x5'],
    ['email', ' \u200eann@example.com\u200b', 'ann@example.com'],
    ['given_name', '\u202bمی\u200cنا\u202c', 'می\u200cنا'],
    ['family_name', 'O\u2019Neil\u00adson', 'O\u2019Neilson'],
    ['nickname', '+44 (0)20 7946 0000', '+44 (0)20 7946 0000'],
    ['address', '1 Main St\nLondon', '1 Main St\nLondon'],
    ['custom:work_phone', ' +44 (0)20 7946 0000 ', '+44 (0)20 7946 0000'],
    ['custom:phone_number', '0044 20 7946 0000', '0044 20 7946 0000'],
    ['custom:note', 'a\u200bb', 'a\u200bb'],
    ['custom:email', 'ａ＠ｂ．ｃ', 'ａ＠ｂ．ｃ'],
  ])('%s: %j as %j', async (name, typed, sent) => {
    expect(await normalizeAttribute(name, typed)).toBe(sent)
    expect(await normalizeAttribute(name, sent), 'the same again').toBe(sent)
  })
})

describe('any username', () => {
  const typed = fc.string({ unit: 'binary' })

  test('stays the same when it is normalized again', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const sent = await normalizeUsername(text, byAlias)
        expect(await normalizeUsername(sent, byAlias)).toBe(sent)
      }),
    )
  })

  test('keeps its letters and digits', async () => {
    const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]|\p{DI}/gu, '')
    await fc.assert(
      fc.asyncProperty(fc.constant('a'), typed, async (start, text) => {
        expect(letters(await normalizeUsername(start + text, {}))).toBe(letters(start + text))
      }),
    )
  })
})

describe('a code is sent', () => {
  test.each([
    ['without pasted spaces', ' 123 456\n', '123456'],
    ['without no-break and narrow spaces', '123\u00a04\u202f56', '123456'],
    ['with its leading zeros', '000123', '000123'],
    ['without a hyphen', '123-456', '123456'],
    ['without a dash', '123–456', '123456'],
    ['without a no-break hyphen, a minus sign and an em dash', '12\u201134\u221256\u20147', '1234567'],
    ['without a Japanese hyphen', '１２３ー４５６', '123456'],
    ['without an Arabic hyphen', '١٢٣ـ٤٥٦', '123456'],
    ['without a trailing dot', '123456.', '123456'],
    ['without a full-width full stop', '123456。', '123456'],
    ['without quotes and brackets', '“123456” [`123456`]', '123456123456'],
    ['without dots and middle dots', '1.2·3•4', '1234'],
    ['without a zero-width space', '123\u200b456', '123456'],
    ['without direction marks', '\u200e123456\u200f\u2068\u2069', '123456'],
    ['without a byte order mark, soft hyphen and word joiner', '\ufeff12\u00ad34\u206056', '123456'],
    ['in ASCII digits if typed in full width', '１２３４５６', '123456'],
    ['in ASCII digits if typed in Arabic-Indic digits', '١٢٣٤٥٦', '123456'],
    ['in ASCII digits if typed in Persian digits', '۱۲۳۴۵۶', '123456'],
    ['in ASCII digits if typed in Devanagari digits', '१२३४५६', '123456'],
    ['in ASCII digits if typed in Bengali, Thai and Adlam digits', '১২๓๔𞥕𞥖', '123456'],
    ['in ASCII digits if typed in mathematical digits', '𝟏𝟐𝟛𝟜𝟝𝟞', '123456'],
    ['in ASCII digits if typed as keycaps', '1\ufe0f\u20e32\ufe0f\u20e3', '12'],
    ['with its letters, in their case', '12-aB', '12aB'],
    ['with letters of other scripts', 'éЖ語ー', 'éЖ語ー'],
    ['without what surrounds it in a sentence', ': 123456!', '123456'],
    ['without whitespace only, if it has other characters', ' a-1!b c ', 'a-1!bc'],
    ['as typed if it has neither letters nor digits', ' -- ', '--'],
  ])('%s', (_, typed, sent) => {
    expect(normalizeCode(typed)).toBe(sent)
  })

  test('with all its digits in order, whatever is between them', () => {
    const noise = fc.string({ unit: fc.constantFrom(...INVISIBLE, ...' \t\u3000-–.,/_#:"()') })
    const zeros = fc.constantFrom(0x30, 0x660, 0x6f0, 0x966, 0xe50, 0xff10, 0x1d7ce, 0x1e950)
    fc.assert(
      fc.property(fc.array(fc.tuple(noise, zeros, fc.nat(9))), (parts) => {
        const typed = parts.map(([before, zero, digit]) => before + String.fromCodePoint(zero + digit)).join('')
        expect(normalizeCode(typed)).toBe(parts.map(([, , digit]) => digit).join(''))
      }),
    )
  })

  test('with all its letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\p{L}+$/u), (letters) => {
        fc.pre(!/\p{DI}/u.test(letters))
        expect(normalizeCode(letters)).toBe(letters)
      }),
    )
  })
})
