import { screen, waitFor } from '@testing-library/react'
import { SignIn, SignUp } from 'poolgate'
import { beforeAll, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { laterScreensModule } from '../../../src/components/auth/laterScreensModule.ts'
import { expectAccessible } from '../../support/components/axe.ts'
import { fillIn, findHeading, press, renderWithPool } from '../../support/components/render.tsx'
import { federated, federatedPool, fiveProviders } from '../../support/federatedPool.ts'
import { createTestPool } from '../../support/pools.ts'
import type { ProviderOptions } from '../../support/TestProvider.tsx'

beforeAll(() => laterScreensModule.fetch())

const createPool = () => createTestPool(federatedPool)

const nothing = () => {}
const never = () => new Promise<void>(nothing)
const leaving: ProviderOptions = { ...federated, navigate: never }
/** Testing Library leaves out the space before the name of a provider, which browsers read. */
const google = () => screen.findByRole('button', { name: /^Continue with ?Google/ })
const buttonNames = () =>
  screen.getAllByRole('button').map(({ ariaLabel, textContent }) => ariaLabel ?? textContent.trim())

test('axe finds no violations on the first screen with all methods, and in the open form for the company', async () => {
  renderWithPool(createPool(), <SignIn headingLevel={1} signInMethods={['form', 'providers', 'companyEmail']} />, {
    ...federated,
    providers: fiveProviders,
  })
  await google()
  await expectAccessible('closed')
  await press('Continue with work email')
  await press('Continue')
  await screen.findByText('This field is required.')
  await expectAccessible('open')
}, 30_000)

test('without a domain, the form shows alone, whatever the methods', () => {
  renderWithPool(createPool(), <SignIn signInMethods={['providers', 'companyEmail']} />)
  expect(buttonNames()).toEqual(['Show password', 'Sign in'])
})

test.each([
  ['sign-in', <SignIn key="" />],
  ['sign-up', <SignUp key="" />],
])('the %s form has the buttons of the providers below it', async (_, form) => {
  renderWithPool(createPool(), form, federated)
  await google()
  const submit = document.querySelector('[type=submit]')!
  const position = submit.compareDocumentPosition(await google())
  expect(position & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0)
})

describe('signInMethods', () => {
  test('gives the order of the first screen', async () => {
    renderWithPool(createPool(), <SignIn signInMethods={['companyEmail', 'providers', 'form']} />, federated)
    await google()
    expect(buttonNames()).toEqual([
      'Continue with work email',
      'Continue with Google',
      'Continue with Acme Inc.',
      'Show password',
      'Sign in',
    ])
  })

  test('without the form leaves no field for a password, and no link that needs one', async () => {
    renderWithPool(createPool(), <SignIn signInMethods={['providers']} onForgotPassword={nothing} />, federated)
    await google()
    expect(buttonNames()).toEqual(['Continue with Google', 'Continue with Acme Inc.'])
    expect(screen.queryByLabelText('Password')).toBeNull()
  })

  test('with the company email alone names no provider', async () => {
    renderWithPool(createPool(), <SignIn signInMethods={['companyEmail']} />, federated)
    await screen.findByLabelText('Work email')
    expect(document.body.textContent).not.toMatch(/Google|Acme/)
  })
})

test('the buttons and texts have the hosted UI’s class names', async () => {
  renderWithPool(createPool(), <SignIn />, federated)
  expect((await google()).classList).toContain('socialButton-customizable')
  expect(screen.getByRole('button', { name: /^Continue with ?Acme Inc/ }).classList).toContain('idpButton-customizable')
  expect(screen.getByText('Use an account you already have').classList).toContain('idpDescription-customizable')
  expect(screen.getByText(/^We won't post/).classList).toContain('legalText-customizable')
})

test('while leaving, the pressed button is pending and keeps the focus, and the others do nothing', async () => {
  const urls: string[] = []
  const navigate = (url: string) => {
    urls.push(url)
    return never()
  }
  renderWithPool(createPool(), <SignIn />, { ...federated, navigate })
  await userEvent.click(await google())
  await waitFor(() => expect(urls).toHaveLength(1))
  const [pressed, other] = [await google(), screen.getByRole('button', { name: /^Continue with ?Acme Inc/ })]
  expect([pressed.dataset.pending, other.dataset.pending, other.ariaDisabled]).toEqual(['true', 'false', 'true'])
  expect(document.activeElement).toBe(pressed)
  other.click()
  expect(urls).toHaveLength(1)
  expect(new URL(urls[0]!).searchParams.get('identity_provider')).toBe('Google')
})

test('the code of the sign-in loads on hover', async () => {
  const { federationModule } = await import('../../../src/federation/federatedSignIn.ts')
  const module = federationModule as { loaded: unknown }
  module.loaded = undefined
  renderWithPool(createPool(), <SignIn />, federated)
  await userEvent.hover(await google())
  await waitFor(() => expect(module.loaded).toBeDefined())
})

test('a company email sends its domain only', async () => {
  const urls: string[] = []
  renderWithPool(createPool(), <SignIn signInMethods={['companyEmail']} />, {
    ...federated,
    navigate: (url) => void urls.push(url),
  })
  await screen.findByLabelText('Work email')
  await fillIn({ 'Work email': 'ann' })
  await press('Continue')
  await screen.findByText('Enter a valid email address, like name@example.com.')
  await fillIn({ 'Work email': 'ann@Acme.example' })
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(urls).toHaveLength(1))
  expect(new URL(urls[0]!).searchParams.get('idp_identifier')).toBe('acme.example')
})

/** Puts the answer of the domain into the address of the page, as if the user had just returned. */
function returnFromProvider(testPool: ReturnType<typeof createPool>, answer: string) {
  const { userPoolId, clientId } = testPool.pool
  const redirectUri = `${location.origin}${location.pathname}`
  const request = {
    state: 's'.repeat(43),
    nonce: 'n',
    verifier: 'v',
    startedAt: Date.now(),
    redirectUri,
    returnTo: '/',
  }
  sessionStorage.setItem(`poolgate.${userPoolId}.${clientId}.provider`, JSON.stringify(request))
  history.replaceState(null, '', `?${answer}&state=${request.state}`)
  return { ...leaving, redirectUri, onReturn: nothing }
}

test('on return “Signing you in…” shows in place of the form, then the error above it', async () => {
  const testPool = createPool()
  const address = location.href
  const provider = returnFromProvider(testPool, 'error=server_error')
  renderWithPool(testPool, <SignIn />, provider)
  expect(document.querySelector('.pg-card')?.textContent).toBe('Signing you in…')
  await findHeading('Sign in')
  const alert = screen.getByText('The service is temporarily unavailable. Try again in a moment.')
  expect(alert.compareDocumentPosition(screen.getByRole('form')) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0)
  history.replaceState(null, '', address)
})
