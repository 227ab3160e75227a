import {
  AccountScreen,
  AuthEventFeedback,
  AuthScreen,
  bloomTheme,
  PoolgateProvider,
  type PoolgateProviderProps,
  SignOutButton,
} from 'poolgate'
import { createElement, type ReactElement, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { askingPool, loadLazySteps, screens } from '../../support/components/screens.tsx'

beforeAll(loadLazySteps)

const look = {
  theme: bloomTheme,
  colorScheme: 'dark',
  logoAlt: 'Acme',
  uiCustomization: { CSS: '.label-customizable { color: #222 }', ImageUrl: 'https://example.com/logo.png' },
} satisfies Partial<PoolgateProviderProps>

const onServer = (children: ReactElement, worn: Partial<typeof look> = {}) => {
  const ids = { userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' }
  const provider = { ...ids, pool: askingPool, ...worn, children }
  return renderToString(createElement(StrictMode, null, createElement(PoolgateProvider, provider)))
}

const all: Record<string, ReactElement> = {
  ...Object.fromEntries(Object.entries(screens).map(([name, draw]) => [name, draw()])),
  'auth screen': createElement(AuthScreen, null, 'inside'),
  'sign out': createElement(SignOutButton),
  account: createElement(AccountScreen),
  'was this you?': createElement(AuthEventFeedback),
}

beforeEach(() => {
  for (const level of ['error', 'warn', 'log'] as const) vi.spyOn(console, level)
})
afterEach(() => {
  for (const level of ['error', 'warn', 'log'] as const) expect(console[level]).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

test('there is no window here', () => {
  expect(typeof window).toBe('undefined')
})

describe.each(Object.entries(all))('%s', (_name, element) => {
  test.each([
    ['without a look', {}],
    ['with theme and customization', look],
  ])(
    'is drawn on a server without styles and scripts of its own, which a strict policy would block: %s',
    (_look, worn) => {
      const html = onServer(element, worn)
      expect(html).not.toMatch(/ style=|<script|<style| on\w+=/i)
      expect(html.length).toBeGreaterThan(50)
    },
  )

  test('a form of it posts', () => {
    const forms = onServer(element).match(/<form[^>]*>/g) ?? []
    for (const form of forms) expect(form).toContain('method="post"')
  })
})

test('a screen that cannot know yet who is signed in shows that it loads, not the form', () => {
  const html = onServer(createElement(AuthScreen, null, 'inside'))
  expect(html).toContain('Loading…')
  expect(html).not.toContain('<form')
  expect(html).not.toContain('inside')
})

test('the scheme, the scope and the logo are in the page before any script', () => {
  const html = onServer(screens['sign in']!(), look)
  expect(html).toMatch(/class="pg-root" data-pg-scope="\w+" data-pg-scheme="dark"/)
  expect(html).toMatch(
    /<img class="pg-logo logo-customizable" src="https:\/\/example.com\/logo.png" alt="Acme" referrerPolicy="no-referrer"/,
  )
})
