import { cleanup, screen } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, form, renderWithPool } from '../../support/components/render.tsx'
import { askingPool, loadLazySteps, screenNames, screens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'

beforeAll(loadLazySteps)

const open = (name: string) => renderWithPool(createTestPool(), screens[name]!(), { pool: askingPool })
const inputs = () => [...document.querySelectorAll('input')]

/** What password managers and phones read, by screen and `name`: autocomplete, inputmode, enterkeyhint. */
const literal = { autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false', dir: 'ltr' }
const username = { ...literal, type: 'text', autocomplete: 'username', inputmode: 'email', enterkeyhint: 'next' }
const password = { ...literal, type: 'password', autocomplete: 'current-password', enterkeyhint: 'go' }
const newPassword = { ...password, autocomplete: 'new-password' }
const code = { ...literal, type: 'text', autocomplete: 'one-time-code', inputmode: 'numeric', pattern: '\\d*' }
const hidden = { type: 'text', autocomplete: 'username', readonly: '', tabindex: '-1', 'aria-hidden': 'true' }
const givenName = { type: 'text', autocomplete: 'given-name', enterkeyhint: 'next' }

const expected: Record<string, Record<string, Record<string, string>>> = {
  'sign in': { username, password },
  'sign in with a notice': { username, password },
  'confirm sign-up': { code: { ...code, enterkeyhint: 'go' } },
  'confirm sign-up, code not sent': { code: { ...code, enterkeyhint: 'go' } },
  'required reset': { code: { ...code, enterkeyhint: 'next' }, username: hidden, newPassword },
  'new password': { username: hidden, given_name: givenName, newPassword },
  'sign up': {
    username,
    given_name: givenName,
    'custom:cost_center': { type: 'text', enterkeyhint: 'next' },
    newPassword,
  },
  'forgot password': { username: { ...username, enterkeyhint: 'go' } },
  'reset password': { code: { ...code, enterkeyhint: 'next' }, username: hidden, newPassword },
}

describe.each(screenNames)('%s', (name) => {
  test('each input tells password managers, phones and screen readers what it is for', () => {
    open(name)
    const found = inputs().map((input) => {
      const wanted = expected[name]?.[input.name] ?? {}
      return [input.name, Object.fromEntries(Object.keys(wanted).map((key) => [key, input.getAttribute(key)]))]
    })
    expect(Object.fromEntries(found)).toEqual(expected[name])
  })

  test('it is one form that posts, with one button that submits it', () => {
    open(name)
    expect(document.forms).toHaveLength(1)
    expect(form().method).toBe('post')
    const buttons = screen.getAllByRole<HTMLButtonElement>('button')
    expect(buttons.filter(({ type }) => type === 'submit')).toHaveLength(1)
    expect(inputs().every((input) => input.form === form())).toBe(true)
  })

  test('each input that people see has a label of its own', () => {
    open(name)
    for (const input of inputs().filter(({ readOnly }) => !readOnly)) {
      expect(input.labels).toHaveLength(1)
      expect(input.labels?.[0]?.textContent).toBeTruthy()
      expect(input.placeholder).toBe('')
    }
  })

  test('no input hinders: no number, no short limit, nothing switched off', () => {
    open(name)
    for (const input of inputs()) {
      expect(['text', 'password']).toContain(input.type)
      expect(input.maxLength === -1 || input.maxLength >= 128).toBe(true)
      expect(input.autocomplete).not.toBe('off')
      expect(input.disabled).toBe(false)
    }
  })

  test('with two kits on the page, every id and every pair of label and input is unique', () => {
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

  test('Tab leads from the identifier to the password, or from field to field, with nothing between', async () => {
    open(name)
    const visible = inputs().filter(({ readOnly }) => !readOnly)
    visible[0]?.focus()
    for (const input of visible) {
      expect(document.activeElement).toBe(input)
      await userEvent.tab()
    }
  })
})

test('the hidden name holds whose password it is, out of sight and out of the way of the keyboard', () => {
  for (const name of ['required reset', 'new password', 'reset password']) {
    open(name)
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
])('the identifier of a pool with %o is called %s', (pool, label, inputMode) => {
  renderWithPool(createTestPool(), screens['sign in']!(), { pool })
  expect(field(label)).toMatchObject({ inputMode, autocomplete: 'username' })
})
