import {
  AccountScreen,
  AuthEventFeedback,
  AuthScreen,
  bloomTheme,
  PoolgateProvider,
  type PoolgateProviderProps,
  SignedIn,
  SignedOut,
  SignOutButton,
} from 'poolgate'
import { createElement, type ReactElement, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { askingPool, loadLaterScreens, screens } from '../../support/components/screens.tsx'

beforeAll(loadLaterScreens)

const appearance = {
  theme: bloomTheme,
  colorScheme: 'dark',
  logoAlt: 'Acme',
  uiCustomization: { CSS: '.label-customizable { color: #222 }', ImageUrl: 'https://example.com/logo.png' },
} satisfies Partial<PoolgateProviderProps>

const federation = {
  domain: 'auth.example.com',
  redirectUri: 'https://app.example.com/callback',
  providers: ['Google'],
} satisfies Partial<PoolgateProviderProps>

const onServer = (children: ReactElement, providerProps: Partial<typeof appearance & typeof federation> = {}) => {
  const ids = { userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' }
  const provider = { ...ids, pool: askingPool, ...providerProps, children }
  return renderToString(createElement(StrictMode, null, createElement(PoolgateProvider, provider)))
}

const elements: Record<string, ReactElement> = {
  ...Object.fromEntries(Object.entries(screens).map(([name, createScreen]) => [name, createScreen()])),
  'auth screen': createElement(AuthScreen, null, 'inside'),
  'sign-out button': createElement(SignOutButton),
  'account screen': createElement(AccountScreen),
  'auth event feedback': createElement(AuthEventFeedback),
}

beforeEach(() => {
  for (const level of ['error', 'warn', 'log'] as const) vi.spyOn(console, level)
})
afterEach(() => {
  for (const level of ['error', 'warn', 'log'] as const) expect(console[level]).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

test('these tests run without a window', () => {
  expect(typeof window).toBe('undefined')
})

describe.each(Object.entries(elements))('%s', (_name, element) => {
  test.each([
    ['without theme and customization', {}],
    ['with theme and customization', appearance],
  ])(
    'renders without inline styles and scripts, which a strict Content Security Policy would block: %s',
    (_name, providerProps) => {
      const html = onServer(element, providerProps)
      expect(html).not.toMatch(/ style=|<script|<style| on\w+=/i)
      expect(html.length).toBeGreaterThan(50)
    },
  )

  test('its forms use POST', () => {
    const forms = onServer(element).match(/<form[^>]*>/g) ?? []
    for (const form of forms) expect(form).toContain('method="post"')
  })
})

test('AuthScreen renders its loading state, without the form and the children', () => {
  const html = onServer(createElement(AuthScreen, null, 'inside'))
  expect(html).toContain('Loading…')
  expect(html).not.toContain('<form')
  expect(html).not.toContain('inside')
})

test('SignedIn and SignedOut render nothing, because a server does not know who is signed in', () => {
  const html = onServer(
    createElement('p', null, [
      createElement(SignedIn, { key: 1, fallback: 'fallback' }, 'inside'),
      createElement(SignedIn, { key: 2, groups: ['admin'], children: () => 'inside' }),
      createElement(SignedOut, { key: 3 }, 'outside'),
    ]),
  )
  expect(html).toContain('<p></p>')
})

test('the markup has the color scheme, the style scope and the logo', () => {
  const html = onServer(screens['sign in']!(), appearance)
  expect(html).toMatch(/class="pg-root" data-pg-scope="\w+" data-pg-scheme="dark"/)
  expect(html).toMatch(
    /<img class="pg-logo logo-customizable" src="https:\/\/example.com\/logo.png" alt="Acme" referrerPolicy="no-referrer"/,
  )
})

test('a provider with identity providers renders on a server as one without', () => {
  const screen = createElement(AuthScreen, null, 'inside')
  expect(onServer(screen, federation)).toBe(onServer(screen))
})
