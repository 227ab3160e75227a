import { render, screen, waitFor } from '@testing-library/react'
import { bloomTheme, ledgerTheme, PoolgateProvider, SignIn, type Theme, UserButton } from 'poolgate'
import { renderToString } from 'react-dom/server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { field, press, renderWithPool } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import type { ProviderOptions } from '../../support/TestProvider.tsx'

const button = () => screen.getByRole('button', { name: 'Sign in' })
const root = () => document.querySelector<HTMLElement>('.pg-root')!
const card = () => document.querySelector<HTMLElement>('.pg-card')!
const show = (provider: ProviderOptions) => renderWithPool(createTestPool(), <SignIn />, provider)

describe('a theme', () => {
  test('is applied as CSS variables from the first render on', async () => {
    await page.viewport(800, 600)
    show({ theme: { accent: 'rgb(10, 120, 90)', radius: 3, cardRadius: 5, space: 10, font: 'monospace' } })
    const style = getComputedStyle(button())
    expect([style.backgroundColor, style.borderRadius, style.fontFamily]).toEqual([
      'rgb(10, 120, 90)',
      '3px',
      'monospace',
    ])
    expect(getComputedStyle(card()).borderRadius).toBe('5px')
    expect(getComputedStyle(root()).getPropertyValue('--pg-space')).toBe('10px')
  })

  test('can have a color for each color scheme', () => {
    const theme: Theme = { surface: { light: 'rgb(1, 2, 3)', dark: 'rgb(4, 5, 6)' } }
    const { unmount } = show({ theme, colorScheme: 'light' })
    expect(getComputedStyle(card()).backgroundColor).toBe('rgb(1, 2, 3)')
    unmount()
    show({ theme, colorScheme: 'dark' })
    expect(getComputedStyle(card()).backgroundColor).toBe('rgb(4, 5, 6)')
  })

  test('sets no style attribute, and its stylesheet is removed when its provider unmounts', () => {
    const before = document.adoptedStyleSheets.length
    const { unmount } = show({ theme: bloomTheme })
    expect(root().getAttribute('style')).toBeNull()
    expect(document.adoptedStyleSheets.length).toBe(before + 1)
    unmount()
    expect(document.adoptedStyleSheets.length).toBe(before)
  })

  test('with equal values is not applied again', () => {
    const testPool = createTestPool()
    const tree = (theme: Theme) => (
      <PoolgateProvider client={testPool.client} storage="memory" theme={theme}>
        <SignIn />
      </PoolgateProvider>
    )
    const { rerender } = render(tree({ radius: 3 }))
    const [stylesheet] = document.adoptedStyleSheets.slice(-1)
    rerender(tree({ radius: 3 }))
    expect(document.adoptedStyleSheets.at(-1)).toBe(stylesheet)
    rerender(tree({ radius: 4 }))
    expect(getComputedStyle(button()).borderRadius).toBe('4px')
  })

  test('applies only to the kit of its own provider', () => {
    const [one, other] = [createTestPool(), createTestPool()]
    const renderKit = (testPool: typeof one, theme: Theme) => (
      <PoolgateProvider client={testPool.client} storage="memory" theme={theme}>
        <SignIn />
      </PoolgateProvider>
    )
    renderWithPool(
      createTestPool(),
      <>
        {renderKit(one, { radius: 1 })}
        {renderKit(other, { radius: 2 })}
      </>,
    )
    const radii = screen
      .getAllByRole('button', { name: 'Sign in' })
      .map((element) => getComputedStyle(element).borderRadius)
    expect(radii).toEqual(['1px', '2px'])
  })

  test('is overridden only in the properties that the hosted UI customization sets', async () => {
    show({
      theme: { accent: 'rgb(10, 120, 90)', radius: 3 },
      uiCustomization: { CSS: '.submitButton-customizable { background-color: rgb(200, 0, 0) }' },
    })
    await waitFor(() => expect(getComputedStyle(button()).backgroundColor).toBe('rgb(200, 0, 0)'))
    expect(getComputedStyle(button()).borderRadius).toBe('3px')
  })

  test('with invalid values keeps the default appearance', () => {
    show({ theme: { accent: 'red; } body { color: red', radius: '9px', font: 7 } as never })
    expect(getComputedStyle(button()).backgroundColor).toBe('rgb(35, 84, 212)')
    expect(getComputedStyle(document.body).color).not.toBe('rgb(255, 0, 0)')
  })
})

describe('a style scope', () => {
  test('is set on the root element, and the theme applies there', () => {
    show({ styleScope: 'acme', theme: { radius: 3 } })
    expect(root().dataset.pgScope).toBe('acme')
    expect(getComputedStyle(button()).borderRadius).toBe('3px')
  })

  test('with other characters throws an error', () => {
    const provider = () => renderToString(<PoolgateProvider client={createTestPool().client} styleScope={'a"] b'} />)
    expect(provider).toThrow(/A style scope is/)
  })
})

describe('the color scheme', () => {
  test('follows the system by default', () => {
    show({})
    expect(root().hasAttribute('data-pg-scheme')).toBe(false)
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches
    expect(getComputedStyle(root()).colorScheme).toBe(isDark ? 'dark' : 'light')
  })

  test.each(['light', 'dark'] as const)('can be fixed to %s, regardless of the page’s color scheme', (colorScheme) => {
    document.documentElement.dataset.pgScheme = colorScheme === 'dark' ? 'light' : 'dark'
    onTestFinished(() => void delete document.documentElement.dataset.pgScheme)
    show({ colorScheme })
    expect(getComputedStyle(root()).colorScheme).toBe(colorScheme)
  })
})

describe("a theme's logo", () => {
  const [light, dark] = ['/light.svg', '/dark.svg'].map((path) => new URL(path, location.href).href) as [string, string]

  test('shows in a box of fixed height, with the alternative text of the provider', async () => {
    const { container } = show({ theme: { logo: light }, logoAlt: 'Acme' })
    const logo = container.querySelector('img')
    expect([logo?.alt, logo?.getAttribute('src'), logo?.clientHeight]).toEqual(['Acme', light, 64])
    expect(container.querySelector('source')).toBeNull()
  })

  test('has a dark variant, which the system or the provider’s color scheme selects', () => {
    const { container, unmount } = show({ theme: { logo: { light, dark } } })
    const source = container.querySelector('source')
    expect([source?.srcset, source?.media]).toEqual([dark, '(prefers-color-scheme: dark)'])
    unmount()
    const forcedDark = show({ theme: { logo: { light, dark } }, colorScheme: 'dark' })
    expect(forcedDark.container.querySelector('img')?.getAttribute('src')).toBe(dark)
    expect(forcedDark.container.querySelector('source')).toBeNull()
  })

  test('overrides the pool’s logo and is overridden by the host’s logo', () => {
    const uiCustomization = { ImageUrl: new URL('/pool.svg', location.href).href }
    const { container, unmount } = show({ theme: { logo: light }, uiCustomization })
    expect(container.querySelector('img')?.getAttribute('src')).toBe(light)
    unmount()
    show({ theme: { logo: light }, logo: <b>Host</b> })
    expect(screen.getByText('Host').closest('.banner-customizable')?.querySelector('img')).toBeNull()
  })

  test.each(['javascript:alert(1)', 'data:image/png,x', 'http://example.com/a.png', ''])(
    '"%s" is never requested',
    (logo) => {
      const { container } = show({ theme: { logo } })
      expect(container.querySelector('img')).toBeNull()
      const banner = container.querySelector('.pg-banner')
      expect(banner === null || getComputedStyle(banner).display === 'none').toBe(true)
    },
  )

  test.each(['logo.svg', '/logo.svg', './a/logo.svg'])('can have the relative URL %s', (logo) => {
    const { container } = show({ theme: { logo } })
    expect(container.querySelector('img')?.getAttribute('src')).toBe(logo)
  })
})

test('a theme applies to every root element of the kit', async () => {
  const testPool = createTestPool()
  renderWithPool(testPool, [<SignIn key="a" />, <UserButton key="b" />], { theme: ledgerTheme })
  await userEvent.fill(field('Email'), 'ann@example.com')
  await userEvent.fill(field('Password'), 'Correct-Horse-9!')
  await press('Sign in')
  await screen.findByText("You're signed in")
  const roots = [...document.querySelectorAll('.pg-root')]
  expect(roots.length).toBeGreaterThan(1)
  for (const element of roots) expect(getComputedStyle(element).getPropertyValue('--pg-radius')).toBe('0px')
})

describe('layout stability', () => {
  /** Sums the layout shifts from now on, as Core Web Vitals do. */
  function watchShifts() {
    let sum = 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
    })
    observer.observe({ type: 'layout-shift' })
    onTestFinished(() => observer.disconnect())
    return { sum: () => sum }
  }

  /** Waits two frames, after which layout shifts are reported. */
  const waitForPaint = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

  const CSS = `.banner-customizable { padding: 25px 0 } .submitButton-customizable { height: 60px; margin: 40px 0 }
    .inputField-customizable { height: 34px } .label-customizable { font-weight: 700 } .redirect-customizable { text-align: left }`

  test('a customization that loads late and changes sizes causes no layout shift, and keeps values and focus', async () => {
    await page.viewport(1280, 720)
    const shifts = watchShifts()
    let resolveCustomization = (_: object) => {}
    const customization = new Promise<object>((resolve) => {
      resolveCustomization = resolve
    })
    show({ uiCustomization: () => customization })
    await waitForPaint()
    field('Email').value = 'ann@example.com' // set, not typed: layout shifts right after user input don't count
    field('Email').focus()
    resolveCustomization({ CSS, ImageUrl: new URL('/logo.svg', location.href).href })
    await waitFor(() => expect(getComputedStyle(button()).minHeight).toBe('60px'))
    await waitForPaint()
    await waitFor(() => expect(root().getAnimations()).toEqual([]))
    await waitForPaint()
    expect(field('Email').value).toBe('ann@example.com')
    expect(document.activeElement).toBe(field('Email'))
    expect(shifts.sum()).toBeLessThan(0.01)
  })

  test('a customization that needs no loading causes no flash: the kit stays invisible until it is applied', async () => {
    await page.viewport(1280, 720)
    const shifts = watchShifts()
    const visibleHeights: string[] = []
    const recordFrame = () => {
      const opacity = root() && getComputedStyle(root()).opacity
      if (opacity && opacity !== '0') visibleHeights.push(getComputedStyle(button()).minHeight)
      frame = requestAnimationFrame(recordFrame)
    }
    let frame = requestAnimationFrame(recordFrame)
    onTestFinished(() => cancelAnimationFrame(frame))
    show({ uiCustomization: { CSS } })
    expect([root().dataset.pgLook, getComputedStyle(root()).opacity]).toEqual(['awaited', '0'])
    // Pauses the animation that shows the kit after 400 ms: a busy machine may take longer to apply the customization.
    for (const animation of root().getAnimations()) animation.pause()
    await waitFor(() => expect(visibleHeights.length).toBeGreaterThan(0))
    await waitForPaint()
    expect(new Set(visibleHeights)).toEqual(new Set(['60px']))
    expect(shifts.sum()).toBeLessThan(0.01)
  })

  test('a kit whose customization is never applied becomes visible after a timeout', async () => {
    show({ uiCustomization: { CSS } })
    const clone = root().cloneNode(true) as HTMLElement
    document.body.append(clone)
    onTestFinished(() => clone.remove())
    expect([clone.dataset.pgLook, getComputedStyle(clone).opacity]).toEqual(['awaited', '0'])
    await Promise.all(clone.getAnimations().map(({ finished }) => finished))
    expect(getComputedStyle(clone).opacity).toBe('1')
  })

  test('a size change without a fade is measured as a layout shift, so the measurement can fail', async () => {
    await page.viewport(1280, 720)
    show({})
    await waitForPaint()
    const shifts = watchShifts()
    card().style.paddingTop = '320px'
    await waitForPaint()
    await waitFor(() => expect(shifts.sum()).toBeGreaterThan(0.01))
  })
})
