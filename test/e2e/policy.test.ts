import { describe, expect } from 'vitest'
import { test } from '../support/e2e/openPlayground.ts'

describe('the content security policy of the playground', () => {
  test('allows only scripts and styles of the page, with a new nonce for each response', async ({ page }) => {
    const response = await page.reload()
    const policy = (await response?.headerValue('content-security-policy'))?.split('; ')
    expect(policy).toEqual([
      "default-src 'self'",
      expect.stringMatching(/^script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic'$/),
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self' https://*.amazonaws.com",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ])
    const nonce = await page
      .locator('script')
      .first()
      .evaluate((script) => script.nonce)
    expect(policy?.[1]).toContain(`'nonce-${nonce}'`)
    expect(await (await page.reload())?.headerValue('content-security-policy')).not.toContain(nonce)
  })

  test('blocks markup from a string and reports it', async ({ playground, page }) => {
    playground.expectTrouble(/^policy: require-trusted-types-for/)
    playground.expectTrouble(/^console error: .*TrustedHTML/)
    const attempt = page.evaluate(() => {
      document.body.innerHTML = '<p>Hello</p>'
    })
    await expect(attempt).rejects.toThrow('TrustedHTML')
  })

  test('blocks a style attribute and reports it', async ({ playground, page }) => {
    playground.expectTrouble(/^policy: style-src-attr/)
    playground.expectTrouble(/^console error: .*inline style/)
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
    await expect.poll(() => playground.troubles.length).toBe(2)
  })

  test('blocks a request to another origin and reports it', async ({ playground, page }) => {
    playground.expectTrouble(/^policy: connect-src/)
    playground.expectTrouble(/^console error: .*(connect-src|Fetch API cannot load)/)
    const attempt = page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'sent',
        () => 'blocked',
      ),
    )
    expect(await attempt).toBe('blocked')
    await expect.poll(() => playground.troubles.length).toBeGreaterThan(1)
  })
})
