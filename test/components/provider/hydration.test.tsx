import { act, screen, waitFor } from '@testing-library/react'
import { AuthScreen, bloomTheme, SignedIn, SignedOut, SignIn, SignUp } from 'poolgate'
import { de } from 'poolgate/locales/de'
import { renderStyleSheet } from 'poolgate/server'
import { type ReactNode, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Language } from '../../../src/messages/language.ts'
import { field, findHeading, form, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { type ProviderOptions, TestProvider, withoutRecords } from '../../support/TestProvider.tsx'
import { ann } from '../../support/users.ts'

/** Adds server-rendered markup to the document, before any script runs. */
function renderOnServer(tree: ReactNode) {
  const container = document.body.appendChild(document.createElement('div'))
  const page = new DOMParser().parseFromString(renderToString(tree), 'text/html')
  container.append(...page.body.childNodes)
  return {
    hydrate: async () => {
      const recoverableErrors: unknown[] = []
      const root = await act(async () =>
        hydrateRoot(container, tree, { onRecoverableError: (error) => recoverableErrors.push(error) }),
      )
      onTestFinished(() => {
        act(() => root.unmount())
        container.remove()
      })
      expect(recoverableErrors).toEqual([])
    },
  }
}

const withProvider = (children: ReactNode, storage: 'memory' | 'tab' = 'memory', testPool = createTestPool()) => (
  <StrictMode>
    <TestProvider testPool={withoutRecords(testPool)} storage={storage}>
      {children}
    </TestProvider>
  </StrictMode>
)

test('values that were typed before hydration are kept and can be submitted', async () => {
  const page = renderOnServer(withProvider(<SignIn />))
  field('Email').value = ann.email
  field('Password').value = ann.password
  await page.hydrate()
  expect([field('Email').value, field('Password').value]).toEqual([ann.email, ann.password])
  await press('Sign in')
  await screen.findByText("You're signed in")
  // React lets go of the form with its effects, after the next screen shows.
  await act(async () => {})
})

test("a phone field hydrates with the browser's country, and formats a number that was typed before", async () => {
  const languages = vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB'])
  onTestFinished(() => languages.mockRestore())
  const page = renderOnServer(
    withProvider(<SignIn />, 'memory', createTestPool({ usernameAttributes: ['phone_number'], users: [] })),
  )
  expect(field('Country').value).toBe('US')
  field('Phone number').value = '02079460000'
  await page.hydrate()
  await waitFor(() => expect([field('Country').value, field('Phone number').value]).toEqual(['GB', '020 7946 0000']))
})

test('hydration keeps the focus in its field', async () => {
  const page = renderOnServer(withProvider(<SignUp />))
  field('Password').focus()
  await page.hydrate()
  expect(document.activeElement).toBe(field('Password'))
})

test('a submit before hydration uses POST, so that no values get into the URL', () => {
  renderOnServer(withProvider(<SignIn />))
  expect(form().method).toBe('post')
  document.forms[0]?.closest('div')?.remove()
  document.body.replaceChildren()
})

test('with a stored session, the page changes from loading to its children without hydration errors', async () => {
  const testPool = createTestPool()
  const { unmount } = renderWithPool(testPool, <AuthScreen>inside</AuthScreen>, { storage: 'tab' })
  await signIn(ann)
  await screen.findByText('inside')
  unmount()
  const page = renderOnServer(withProvider(<AuthScreen>inside</AuthScreen>, 'tab', testPool))
  expect(screen.getByText('Loading…')).toBeTruthy()
  await page.hydrate()
  await screen.findByText('inside')
})

test('without a session, the page changes from loading to the sign-in form', async () => {
  await renderOnServer(withProvider(<AuthScreen>inside</AuthScreen>, 'tab')).hydrate()
  await findHeading('Sign in')
})

test('SignedIn and SignedOut hydrate from nothing to what the session says', async () => {
  const session = (
    <p>
      <SignedIn fallback="fallback">inside</SignedIn> <SignedOut>outside</SignedOut>
    </p>
  )
  const signedOutPage = renderOnServer(withProvider(session, 'tab'))
  await signedOutPage.hydrate()
  await screen.findByText('fallback outside')

  const testPool = createTestPool()
  const { unmount } = renderWithPool(testPool, <AuthScreen>ready</AuthScreen>, { storage: 'tab' })
  await signIn(ann)
  await screen.findByText('ready')
  unmount()
  await renderOnServer(withProvider(session, 'tab', testPool)).hydrate()
  await screen.findByText('inside')
})

describe('another language', () => {
  const inLanguage = (locale?: string | Language) => (
    <StrictMode>
      <TestProvider testPool={withoutRecords(createTestPool())} {...(locale && { locale })}>
        <SignIn />
      </TestProvider>
    </StrictMode>
  )
  const shownText = () => document.querySelector('main')?.textContent

  test('as an object shows in the page from the server, and stays', async () => {
    const page = renderOnServer(inLanguage(de))
    screen.getByRole('heading', { name: 'Anmelden' })
    await page.hydrate()
    screen.getByRole('heading', { name: 'Anmelden' })
    expect(document.querySelector('.pg-root')).toHaveAttribute('lang', 'de')
  })

  test('as a tag shows no English in the page from the server, nor while it loads', async () => {
    const page = renderOnServer(inLanguage('ja'))
    expect(shownText()).toBe('')
    await page.hydrate()
    expect(shownText()).not.toMatch(/[a-z]/i)
    await findHeading('ログイン')
  })

  test('of the page replaces the English of the server', async () => {
    document.documentElement.lang = 'fr'
    onTestFinished(() => document.documentElement.setAttribute('lang', 'en'))
    const page = renderOnServer(inLanguage())
    screen.getByRole('heading', { name: 'Sign in' })
    await page.hydrate()
    await screen.findByText('Mot de passe')
    expect(document.querySelector('.pg-root')).not.toHaveAttribute('lang')
  })
})

describe('a server-rendered stylesheet', () => {
  const uiCustomization = {
    CSS: `.submitButton-customizable { background-color: rgb(200, 0, 0); height: 60px; color: #fff }
      .banner-customizable { padding: 25px 0 } .background-customizable { background-color: rgb(250, 240, 230) }`,
    ImageUrl: '/__vitest__/favicon.svg',
  }
  const appearances: [string, ProviderOptions & { scope?: string }][] = [
    ['every kit on the page', { theme: bloomTheme, uiCustomization }],
    ['a named kit', { theme: bloomTheme, uiCustomization, styleScope: 'acme' }],
  ]

  /** Adds a stylesheet as a page would link it. It comes before the kit's own, which is the harder case. */
  function addStylesheet(css: string) {
    const style = document.createElement('style')
    style.textContent = css
    document.head.prepend(style)
    onTestFinished(() => style.remove())
  }

  /** Returns the position and computed style of every element of the kit. */
  const layoutAndStyles = () =>
    [...document.querySelectorAll('.pg-root *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      return [
        element.className,
        x,
        y,
        width,
        height,
        style.color,
        style.backgroundColor,
        style.borderRadius,
        style.font,
      ]
    })

  test.each(appearances)('applies to %s at first paint, and hydration changes nothing', async (_name, appearance) => {
    const { styleScope, theme } = appearance
    addStylesheet(renderStyleSheet({ ...(theme && { theme }), uiCustomization, ...(styleScope && { styleScope }) }))
    const testPool = createTestPool()
    const tree = (
      <StrictMode>
        <TestProvider testPool={withoutRecords(testPool)} storage="memory" {...appearance}>
          <SignIn />
        </TestProvider>
      </StrictMode>
    )
    const page = renderOnServer(tree)
    const button = screen.getByRole('button', { name: 'Sign in' })
    const style = getComputedStyle(button)
    expect([style.backgroundColor, style.minHeight, style.borderRadius]).toEqual(['rgb(200, 0, 0)', '60px', '22px'])
    const before = layoutAndStyles()
    const stylesheetCount = document.adoptedStyleSheets.length
    await page.hydrate()
    await waitFor(() => expect(document.adoptedStyleSheets.length).toBeGreaterThan(stylesheetCount + 1))
    expect(document.querySelector('.pg-root')?.getAnimations()).toEqual([])
    expect(layoutAndStyles()).toEqual(before)
  })

  test('applies only to the kit whose style scope it names', () => {
    addStylesheet(renderStyleSheet({ uiCustomization, styleScope: 'other' }))
    renderOnServer(withProvider(<SignIn />))
    expect(getComputedStyle(screen.getByRole('button', { name: 'Sign in' })).minHeight).toBe('44px')
    document.body.replaceChildren()
  })
})
