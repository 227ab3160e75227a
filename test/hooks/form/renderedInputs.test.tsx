import { cleanup, screen } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, form, renderWithPool } from '../../support/components/render.tsx'
import { askingPool, loadLaterScreens, screenNames, screens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'

beforeAll(loadLaterScreens)

const renderScreen = (name: string) => renderWithPool(createTestPool(), screens[name]!(), { pool: askingPool })
const inputs = () => [...document.querySelectorAll('input')]

/** The attributes that password managers and on-screen keyboards use. */
const plainText = { autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false', dir: 'ltr' }
const username = { ...plainText, type: 'text', autocomplete: 'username', inputmode: 'email', enterkeyhint: 'next' }
const password = { ...plainText, type: 'password', autocomplete: 'current-password', enterkeyhint: 'go' }
const newPassword = { ...password, autocomplete: 'new-password' }
const code = { ...plainText, type: 'text', autocomplete: 'one-time-code', inputmode: 'numeric', pattern: '\\d*' }
const hiddenUsername = { type: 'text', autocomplete: 'username', readonly: '', tabindex: '-1', 'aria-hidden': 'true' }
const givenName = { type: 'text', autocomplete: 'given-name', enterkeyhint: 'next' }

/** The expected attributes by screen and `name`. */
const expected: Record<string, Record<string, Record<string, string>>> = {
  'sign in': { username, password },
  'sign in with a notice': { username, password },
  'confirm sign-up': { code: { ...code, enterkeyhint: 'go' } },
  'confirm sign-up, code not sent': { code: { ...code, enterkeyhint: 'go' } },
  'required reset': { code: { ...code, enterkeyhint: 'next' }, username: hiddenUsername, newPassword },
  'new password': { username: hiddenUsername, given_name: givenName, newPassword },
  'sign up': {
    username,
    given_name: givenName,
    'custom:cost_center': { type: 'text', enterkeyhint: 'next' },
    newPassword,
  },
  'forgot password': { username: { ...username, enterkeyhint: 'go' } },
  'reset password': { code: { ...code, enterkeyhint: 'next' }, username: hiddenUsername, newPassword },
}

describe.each(screenNames)('%s', (name) => {
  test('every input has the attributes that password managers, on-screen keyboards and screen readers use', () => {
    renderScreen(name)
    const attributes = inputs().map((input) => {
      const expectedAttributes = expected[name]?.[input.name] ?? {}
      return [
        input.name,
        Object.fromEntries(Object.keys(expectedAttributes).map((key) => [key, input.getAttribute(key)])),
      ]
    })
    expect(Object.fromEntries(attributes)).toEqual(expected[name])
  })

  test('the screen has a single form with method="post" and a single submit button', () => {
    renderScreen(name)
    expect(document.forms).toHaveLength(1)
    expect(form().method).toBe('post')
    const buttons = screen.getAllByRole<HTMLButtonElement>('button')
    expect(buttons.filter(({ type }) => type === 'submit')).toHaveLength(1)
    expect(inputs().every((input) => input.form === form())).toBe(true)
  })

  test('every visible input has one label and no placeholder', () => {
    renderScreen(name)
    for (const input of inputs().filter(({ readOnly }) => !readOnly)) {
      expect(input.labels).toHaveLength(1)
      expect(input.labels?.[0]?.textContent).toBeTruthy()
      expect(input.placeholder).toBe('')
    }
  })

  test('no input is disabled, of type number, limited to a short length, or without autocomplete', () => {
    renderScreen(name)
    for (const input of inputs()) {
      expect(['text', 'password']).toContain(input.type)
      expect(input.maxLength === -1 || input.maxLength >= 128).toBe(true)
      expect(input.autocomplete).not.toBe('off')
      expect(input.disabled).toBe(false)
    }
  })

  test('with two kits on the page, all ids are unique', () => {
    const testPool = createTestPool()
    renderWithPool(
      testPool,
      [screens[name]!(), screens[name]!()].map((element, index) => <div key={String(index)}>{element}</div>),
      {
        pool: askingPool,
      },
    )
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const input of inputs()) {
      expect(input.id).not.toBe('')
      expect(input.name).not.toBe('')
    }
  })

  test('Tab moves directly from each field to the next', async () => {
    renderScreen(name)
    const visible = inputs().filter(({ readOnly }) => !readOnly)
    visible[0]?.focus()
    for (const input of visible) {
      expect(document.activeElement).toBe(input)
      await userEvent.tab()
    }
  })
})

test('forms for a new password have the username in a visually hidden field without type="hidden"', () => {
  for (const name of ['required reset', 'new password', 'reset password']) {
    renderScreen(name)
    const input = document.querySelector<HTMLInputElement>('input[readonly]')!
    expect(input.value).toBe('ann@example.com')
    expect(input.type).not.toBe('hidden')
    expect(getComputedStyle(input).display).not.toBe('none')
    expect(input.getBoundingClientRect().width).toBeLessThanOrEqual(1)
    cleanup()
  }
})

test.each([
  [{ usernameAttributes: ['phone_number' as const] }, 'Phone number', 'tel'],
  [{ usernameAttributes: ['email' as const, 'phone_number' as const] }, 'Email or phone number', 'email'],
  [{ usernameAttributes: [] }, 'Username', ''],
  [{ aliasAttributes: ['email' as const] }, 'Username, email, or phone', ''],
])('the identifier field of a pool with %o is labeled “%s”', (pool, label, inputMode) => {
  renderWithPool(createTestPool(), screens['sign in']!(), { pool })
  expect(field(label)).toMatchObject({ inputMode, autocomplete: 'username' })
})
