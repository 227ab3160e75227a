import { screen, waitFor } from '@testing-library/react'
import { PoolgateProvider, SignIn, useUICustomization } from 'poolgate'
import { describe, expect, test } from 'vitest'
import { customize } from '../../../src/customization/render/customize.ts'
import { renderWithPool } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'

const red = '.submitButton-customizable { background-color: rgb(200, 0, 0); }'
const button = () => screen.getByRole('button', { name: 'Sign in' })
const colour = () => getComputedStyle(button()).backgroundColor
const isRed = () => waitFor(() => expect(colour()).toBe('rgb(200, 0, 0)'))
describe("the pool's own look", () => {
  test.each([
    ['as AWS answers it', { CSS: red, CSSVersion: '1', ClientId: 'ALL', LastModifiedDate: new Date() }],
    ['as the whole answer', { UICustomization: { CSS: red } }],
    ['from a function', async () => ({ UICustomization: { CSS: red } })],
    ['from an address', `data:application/json,${encodeURIComponent(JSON.stringify({ CSS: red }))}`],
  ])('%s is put on the kit', async (_name, uiCustomization) => {
    renderWithPool(createTestPool(), <SignIn />, { uiCustomization })
    await isRed()
  })

  test('goes again with its provider', async () => {
    const { unmount } = renderWithPool(createTestPool(), <SignIn />, { uiCustomization: { CSS: red } })
    await isRed()
    const before = document.adoptedStyleSheets.length
    unmount()
    expect(document.adoptedStyleSheets.length).toBe(before - 1)
  })

  test.each([
    ['the empty object', {}],
    ['an answer without any', { UICustomization: undefined }],
    ['something else', 'data:text/html,<p>hello'],
    ['a function that fails', () => Promise.reject(new Error('no'))],
    ['a file of another kind', { CSS: 7 } as object],
  ])('%s: the default look stays', async (_name, uiCustomization) => {
    const before = document.adoptedStyleSheets.length
    renderWithPool(createTestPool(), <SignIn />, { uiCustomization })
    await waitFor(() => expect(button()).toBeTruthy())
    expect(document.adoptedStyleSheets.length).toBe(before)
  })

  test('one rule that is dropped takes no other with it, and the developer hears what, why and where', () => {
    const css = `${red}\n.submitButton-customizable { position: fixed }\n@import "https://x.example/a.css";`
    const told: string[] = []
    const before = document.adoptedStyleSheets.length
    const undo = customize(css, 'test', {}, (line) => told.push(line))
    const applied = [...(document.adoptedStyleSheets.at(-1)?.cssRules ?? [])].map(({ cssText }) => cssText).join()
    expect(applied).toContain('rgb(200, 0, 0)')
    expect(applied).not.toContain('position')
    expect(told.join('\n')).toMatch(/Line 2: dropped for its property: .*position/)
    expect(told.join('\n')).toMatch(/dropped for its atRule/)
    undo()
    expect(document.adoptedStyleSheets.length).toBe(before)
  })

  test('two kits on one page keep their own', async () => {
    const [one, other] = [createTestPool(), createTestPool()]
    renderWithPool(
      createTestPool(),
      [one, other].map((scene, index) => (
        <PoolgateProvider
          key={scene.pool.clientId + index}
          client={scene.client}
          storage="memory"
          {...(index === 0 && { uiCustomization: { CSS: red } })}
        >
          <SignIn />
        </PoolgateProvider>
      )),
    )
    const buttons = await screen.findAllByRole('button', { name: 'Sign in' })
    await waitFor(() => expect(getComputedStyle(buttons[0]!).backgroundColor).toBe('rgb(200, 0, 0)'))
    expect(getComputedStyle(buttons[1]!).backgroundColor).not.toBe('rgb(200, 0, 0)')
  })

  test('can be read by those who draw their own screens', async () => {
    function Own() {
      return <p>{useUICustomization().data?.CSSVersion}</p>
    }
    renderWithPool(createTestPool(), <Own />, { uiCustomization: { CSSVersion: '20250115191928' } })
    await screen.findByText('20250115191928')
  })
})

describe("the pool's logo", () => {
  const picture = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/%3E'

  test('stands in its banner, in a box that is there before it', async () => {
    const { container } = renderWithPool(createTestPool(), <SignIn />, {
      uiCustomization: { ImageUrl: new URL('/logo.png', location.href).href },
      logoAlt: 'Example',
    })
    const logo = await waitFor(
      () => container.querySelector<HTMLImageElement>('.banner-customizable .logo-customizable')!,
    )
    expect([logo.alt, logo.referrerPolicy, logo.clientHeight]).toEqual(['Example', 'no-referrer', 64])
  })

  test('gives way to its words where it cannot be had', async () => {
    renderWithPool(createTestPool(), <SignIn />, {
      uiCustomization: { ImageUrl: 'https://localhost:1/none.png' },
      logoAlt: 'Example',
    })
    await screen.findByText('Example')
  })

  test.each([picture, 'http://example.com/logo.png', 'javascript:alert(1)', 'ht\ttps://', 'blob:x'])(
    '%s is never asked for',
    async (ImageUrl) => {
      const { container } = renderWithPool(createTestPool(), <SignIn />, { uiCustomization: { ImageUrl } })
      expect(container.querySelector('img')).toBeNull()
    },
  )

  test("comes after the host's own", () => {
    const { container } = renderWithPool(createTestPool(), <SignIn />, {
      uiCustomization: { ImageUrl: 'https://localhost:1/none.png' },
      logo: <b>Host</b>,
    })
    expect(container.querySelector('img')).toBeNull()
    expect(screen.getByText('Host')).toBeTruthy()
  })
})
