import { screen, waitFor } from '@testing-library/react'
import { PoolgateProvider, SignIn, useUICustomization } from 'poolgate'
import { describe, expect, test } from 'vitest'
import { customize } from '../../../src/customization/render/customize.ts'
import { adoptRules } from '../../../src/theme/adoptRules.ts'
import { renderWithPool } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'

const redCss = '.submitButton-customizable { background-color: rgb(200, 0, 0); }'
const button = () => screen.getByRole('button', { name: 'Sign in' })
const buttonColor = () => getComputedStyle(button()).backgroundColor
const waitForRedButton = () => waitFor(() => expect(buttonColor()).toBe('rgb(200, 0, 0)'))

describe('the hosted UI customization', () => {
  test.each([
    [
      'the customization that AWS returns',
      { CSS: redCss, CSSVersion: '1', ClientId: 'ALL', LastModifiedDate: new Date() },
    ],
    ['the whole response body', { UICustomization: { CSS: redCss } }],
    ['a function', async () => ({ UICustomization: { CSS: redCss } })],
    ['a URL', `data:application/json,${encodeURIComponent(JSON.stringify({ CSS: redCss }))}`],
  ])('is applied when passed as %s', async (_name, uiCustomization) => {
    renderWithPool(createTestPool(), <SignIn />, { uiCustomization })
    await waitForRedButton()
  })

  test('is removed when its provider unmounts', async () => {
    const { unmount } = renderWithPool(createTestPool(), <SignIn />, { uiCustomization: { CSS: redCss } })
    await waitForRedButton()
    const before = document.adoptedStyleSheets.length
    unmount()
    expect(document.adoptedStyleSheets.length).toBe(before - 1)
  })

  test.each([
    ['an empty object', {}],
    ['a response body without a customization', { UICustomization: undefined }],
    ['a URL of an HTML page', 'data:text/html,<p>hello'],
    ['a function that rejects', () => Promise.reject(new Error('no'))],
    ['a `CSS` member that is not a string', { CSS: 7 } as object],
  ])('keeps the default appearance if it is %s', async (_name, uiCustomization) => {
    const before = document.adoptedStyleSheets.length
    renderWithPool(createTestPool(), <SignIn />, { uiCustomization })
    await waitFor(() => expect(button()).toBeTruthy())
    expect(document.adoptedStyleSheets.length).toBe(before)
  })

  test('drops unsafe rules and declarations, keeps the others and reports what was dropped, where and why', () => {
    const css = `${redCss}\n.submitButton-customizable { position: fixed }\n@import "https://x.example/a.css";`
    const reports: string[] = []
    const before = document.adoptedStyleSheets.length
    const undo = adoptRules(customize(css, 'test', {}, (line) => reports.push(line)))
    const applied = [...(document.adoptedStyleSheets.at(-1)?.cssRules ?? [])].map(({ cssText }) => cssText).join()
    expect(applied).toContain('rgb(200, 0, 0)')
    expect(applied).not.toContain('position')
    expect(reports.join('\n')).toMatch(/Line 2: dropped for its property: .*position/)
    expect(reports.join('\n')).toMatch(/dropped for its atRule/)
    undo()
    expect(document.adoptedStyleSheets.length).toBe(before)
  })

  test('applies only to the kit of its own provider', async () => {
    const [one, other] = [createTestPool(), createTestPool()]
    renderWithPool(
      createTestPool(),
      [one, other].map((testPool, index) => (
        <PoolgateProvider
          key={testPool.pool.clientId + index}
          client={testPool.client}
          storage="memory"
          {...(index === 0 && { uiCustomization: { CSS: redCss } })}
        >
          <SignIn />
        </PoolgateProvider>
      )),
    )
    const buttons = await screen.findAllByRole('button', { name: 'Sign in' })
    await waitFor(() => expect(getComputedStyle(buttons[0]!).backgroundColor).toBe('rgb(200, 0, 0)'))
    expect(getComputedStyle(buttons[1]!).backgroundColor).not.toBe('rgb(200, 0, 0)')
  })

  test('is available to custom screens through `useUICustomization`', async () => {
    function CustomScreen() {
      return <p>{useUICustomization().data?.CSSVersion}</p>
    }
    renderWithPool(createTestPool(), <CustomScreen />, { uiCustomization: { CSSVersion: '20250115191928' } })
    await screen.findByText('20250115191928')
  })
})

describe("the pool's logo", () => {
  const dataUrl = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/%3E'

  test('shows in the banner, which reserves its height before it loads', async () => {
    const { container } = renderWithPool(createTestPool(), <SignIn />, {
      uiCustomization: { ImageUrl: new URL('/logo.png', location.href).href },
      logoAlt: 'Example',
    })
    await waitFor(() => {
      const logo = container.querySelector<HTMLImageElement>('.banner-customizable .logo-customizable')!
      expect([logo.alt, logo.referrerPolicy, logo.clientHeight]).toEqual(['Example', 'no-referrer', 64])
    })
  })

  test('is replaced by its alternative text if it cannot be loaded', async () => {
    renderWithPool(createTestPool(), <SignIn />, {
      uiCustomization: { ImageUrl: 'https://localhost:1/none.png' },
      logoAlt: 'Example',
    })
    await screen.findByText('Example')
  })

  test.each([dataUrl, 'http://example.com/logo.png', 'javascript:alert(1)', 'ht\ttps://', 'blob:x'])(
    '%s is never requested',
    async (ImageUrl) => {
      const { container } = renderWithPool(createTestPool(), <SignIn />, { uiCustomization: { ImageUrl } })
      expect(container.querySelector('img')).toBeNull()
    },
  )

  test("is overridden by the host's logo", () => {
    const { container } = renderWithPool(createTestPool(), <SignIn />, {
      uiCustomization: { ImageUrl: 'https://localhost:1/none.png' },
      logo: <b>Host</b>,
    })
    expect(container.querySelector('img')).toBeNull()
    expect(screen.getByText('Host')).toBeTruthy()
  })
})
