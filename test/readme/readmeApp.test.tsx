import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { PoolgateProvider } from 'poolgate'
import { createClient } from 'poolgate/client'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import 'poolgate/styles.css'
import { App } from './app/app.tsx'
import { Development } from './app/development.tsx'
import { PasswordSignIn } from './app/headless.tsx'
import { Loaded } from './app/loaded.tsx'
import { Providers } from './app/providers.tsx'
import { Pulled } from './app/pulled.tsx'
import { Served } from './app/served.tsx'
import { Themed } from './app/theme.tsx'

const response = { UICustomization: { CSS: '.banner-customizable { background-color: #123 }', ImageUrl: '/logo.svg' } }
const banner = async () =>
  (await screen.findByRole('heading', { name: 'Sign in' })).parentElement?.querySelector('.pg-banner')
const button = (name = 'Sign in') => screen.findByRole('button', { name })

let requestedUrls: string[]
beforeEach(() => {
  requestedUrls = []
  vi.stubGlobal('fetch', async (url: string) => {
    requestedUrls.push(url)
    return Response.json(response)
  })
})
afterEach(() => vi.unstubAllGlobals())

test('the example with buttons of its own for identity providers', async () => {
  const navigate = vi.fn()
  render(
    <PoolgateProvider
      userPoolId="eu-west-1_Ab12Cd34E"
      clientId="1example23456789"
      domain="auth.example.com"
      redirectUri={`${location.origin}/callback`}
      providers={['SignInWithApple']}
      navigate={navigate}
    >
      <Providers />
    </PoolgateProvider>,
  )
  await userEvent.click(await button('Continue with Apple'))
  await waitFor(() => expect(navigate.mock.lastCall?.[0]).toMatch(/^https:\/\/auth\.example\.com\/oauth2\/authorize\?/))
})

test('the theme example', async () => {
  // This page has no such file: without the error of the image, the kit keeps it.
  const ignore = (event: Event) => event.stopImmediatePropagation()
  document.addEventListener('error', ignore, true)
  onTestFinished(() => document.removeEventListener('error', ignore, true))
  render(<Themed />)
  const style = getComputedStyle(await button('Log in'))
  expect([style.backgroundColor, style.borderRadius]).toEqual(['rgb(15, 118, 110)', '4px'])
  await waitFor(async () => expect((await banner())?.querySelector('img')?.getAttribute('src')).toBe('/logo.svg'))
})

test('the first example shows the sign-in form', async () => {
  render(<App />)
  await screen.findByRole('heading', { name: 'Sign in' })
})

test('the local pool of the second example signs its user in', async () => {
  render(<Development />)
  await userEvent.type(await screen.findByLabelText('Email'), 'ann@example.com')
  await userEvent.type(screen.getByLabelText('Password'), 'Correct-Horse-9!')
  await userEvent.click(await button())
  await screen.findByText("You're signed in.")
})

test('the headless example validates its fields', async () => {
  const client = createClient({ userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' })
  render(
    <PoolgateProvider client={client} storage="memory">
      <PasswordSignIn />
    </PoolgateProvider>,
  )
  await userEvent.click(await button())
  expect(screen.getAllByText('This field is required.')).toHaveLength(2)
})

describe('a hosted UI customization', () => {
  test('from the pulled file, which also configures the forms', async () => {
    render(<Pulled />)
    await screen.findByLabelText('Email')
    await waitFor(() => expect(document.adoptedStyleSheets.at(-1)?.cssRules.length).toBeGreaterThan(0))
    expect(requestedUrls).toEqual([])
  })

  test.each([
    ['from a URL', Served, '/api/customization'],
    ['from a function', Loaded, '/api/tenants/acme/customization'],
  ])('%s', async (_name, Example, url) => {
    render(<Example />)
    await waitFor(async () => {
      const element = await banner()
      expect(element && getComputedStyle(element).backgroundColor).toBe('rgb(17, 34, 51)')
    })
    expect(new Set(requestedUrls)).toEqual(new Set([url]))
  })
})
