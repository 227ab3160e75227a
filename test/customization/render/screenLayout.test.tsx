import { render, screen, waitFor } from '@testing-library/react'
import { AccountScreen, ForgotPassword, SignIn } from 'poolgate'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { customizations } from '../../../stories/support/customizations.ts'
import { Gallery } from '../../../stories/support/Gallery.tsx'
import { accountPool } from '../../support/accountPool.ts'
import { renderAccount } from '../../support/components/account.tsx'
import { field, renderWithPool } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { signInBeforehand, signInOnAnotherDevice } from '../../support/signedInUsers.ts'

afterEach(async () => {
  document.documentElement.removeAttribute('dir')
  await page.viewport(414, 896)
})

/** Shows a screen and waits until a stylesheet applies to it. */
async function showUnder(css: string, children = <SignIn onForgotPassword={() => {}} />) {
  const before = document.adoptedStyleSheets.length
  const logo = <svg role="img" aria-label="Acme" className="pg-logo logo-customizable" viewBox="0 0 4 1" />
  renderWithPool(createTestPool(), children, { uiCustomization: { CSS: css }, logo })
  await waitFor(() => expect(document.adoptedStyleSheets.length).toBeGreaterThan(before))
}

const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()

test.each(Object.entries({ default: undefined, ...customizations }))(
  '%s fits 320 pixels on every screen',
  async (_, css) => {
    await page.viewport(320, 640)
    for (const side of ['signIn', 'account'] as const) {
      const scene = createTestPool(accountPool)
      await signInOnAnotherDevice(scene)
      const storage = await signInBeforehand(scene)
      const before = document.adoptedStyleSheets.length
      const { unmount } = render(<Gallery testPool={scene} storage={storage} side={side} {...(css && { css })} />)
      await waitFor(() => expect(document.querySelector('.pg-loading')).toBeNull())
      if (css) await waitFor(() => expect(document.adoptedStyleSheets.length).toBeGreaterThan(before))
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
      unmount()
    }
  },
)

test('a banner is a band from edge to edge at the top of the card, with a distance to the heading', async () => {
  await page.viewport(800, 640)
  await showUnder(customizations.classic)
  const [card, banner, heading] = ['.pg-card', '.pg-banner', '.pg-title'].map(box)
  expect([banner!.left - card!.left, banner!.top - card!.top, card!.right - banner!.right]).toEqual([1, 1, 1])
  expect(heading!.top - banner!.bottom).toBe(24)
})

test('without a logo, a banner with a color or a height is a band, and others take no room', async () => {
  const heightUnder = async (css: string) => {
    const before = document.adoptedStyleSheets.length
    const { unmount } = renderWithPool(createTestPool(), <SignIn />, { uiCustomization: { CSS: css } })
    await waitFor(() => expect(document.adoptedStyleSheets.length).toBeGreaterThan(before))
    const { height } = box('.pg-banner')
    unmount()
    return height
  }
  expect(await heightUnder('.banner-customizable { padding: 25px 0; background-color: #123 }')).toBe(50)
  expect(await heightUnder('.banner-customizable { padding: 10px 0 }')).toBe(20)
  expect(await heightUnder('.label-customizable { color: #123 }')).toBe(0)
})

test('a width for fields leaves “Forgot password?” on one line at 320 pixels', async () => {
  await page.viewport(320, 640)
  await showUnder('.inputField-customizable { width: 100% }')
  expect(box('.pg-field-action .pg-link').height).toBeLessThan(40)
})

test('the focus ring and the button that shows a password keep to a narrower, rounded field', async () => {
  await showUnder('.inputField-customizable { width: 80%; border-radius: 20px }')
  const [input, reveal] = [field('Password').getBoundingClientRect(), box('.pg-reveal')]
  expect(input.width).toBeCloseTo(0.8 * box('.pg-form').width, 0)
  expect(reveal.right).toBeLessThanOrEqual(input.right)
  expect(getComputedStyle(field('Password').parentElement!).borderTopLeftRadius).toBe('20px')
})

test.each(['ltr', 'rtl'])('links have the alignment of the stylesheet, on a page with dir=%s', async (dir) => {
  document.documentElement.dir = dir
  await showUnder('.redirect-customizable { text-align: left }', <ForgotPassword onSignIn={() => {}} />)
  const link = screen.getByRole('button', { name: 'Back to sign in' })
  expect(link.getBoundingClientRect().left + 6).toBe(field('Email').getBoundingClientRect().left)
})

test('a large description size applies to the heading; explanations keep the normal text size', async () => {
  await showUnder('.textDescription-customizable { font-size: 22px; color: #123456 }', <ForgotPassword />)
  const explanation = getComputedStyle(screen.getByText(/^Enter your email/))
  expect(getComputedStyle(screen.getByRole('heading')).fontSize).toBe('22px')
  expect([explanation.fontSize, explanation.color]).toEqual(['16px', 'rgb(18, 52, 86)'])
})

test('the navigation of the account is readable on a page with the other color scheme', async () => {
  await renderAccount(<AccountScreen />, { uiCustomization: { CSS: customizations.night } })
  const panel = (await screen.findByRole('navigation')).closest('.pg-nav')!
  await waitFor(() => expect(getComputedStyle(panel).backgroundColor).toBe('rgb(20, 21, 31)'))
})
