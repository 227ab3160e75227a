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
  test('is on the kit at its first sight, as variables of CSS', async () => {
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

  test('has a colour for each scheme', () => {
    const theme: Theme = { surface: { light: 'rgb(1, 2, 3)', dark: 'rgb(4, 5, 6)' } }
    const { unmount } = show({ theme, colorScheme: 'light' })
    expect(getComputedStyle(card()).backgroundColor).toBe('rgb(1, 2, 3)')
    unmount()
    show({ theme, colorScheme: 'dark' })
    expect(getComputedStyle(card()).backgroundColor).toBe('rgb(4, 5, 6)')
  })

  test('leaves no attribute but its marks, and goes with its provider', () => {
    const before = document.adoptedStyleSheets.length
    const { unmount } = show({ theme: bloomTheme })
    expect(root().getAttribute('style')).toBeNull()
    expect(document.adoptedStyleSheets.length).toBe(before + 1)
    unmount()
    expect(document.adoptedStyleSheets.length).toBe(before)
  })

  test('that says the same is not put on again', () => {
    const scene = createTestPool()
    const tree = (theme: Theme) => (
      <PoolgateProvider client={scene.client} storage="memory" theme={theme}>
        <SignIn />
      </PoolgateProvider>
    )
    const { rerender } = render(tree({ radius: 3 }))
    const [sheet] = document.adoptedStyleSheets.slice(-1)
    rerender(tree({ radius: 3 }))
    expect(document.adoptedStyleSheets.at(-1)).toBe(sheet)
    rerender(tree({ radius: 4 }))
    expect(getComputedStyle(button()).borderRadius).toBe('4px')
  })

  test('of one kit is not that of another', () => {
    const [one, other] = [createTestPool(), createTestPool()]
    const kit = (scene: typeof one, theme: Theme) => (
      <PoolgateProvider client={scene.client} storage="memory" theme={theme}>
        <SignIn />
      </PoolgateProvider>
    )
    renderWithPool(
      createTestPool(),
      <>
        {kit(one, { radius: 1 })}
        {kit(other, { radius: 2 })}
      </>,
    )
    const radii = screen.getAllByRole('button', { name: 'Sign in' }).map((each) => getComputedStyle(each).borderRadius)
    expect(radii).toEqual(['1px', '2px'])
  })

  test('gives way to the pool’s own look where that speaks', async () => {
    show({
      theme: { accent: 'rgb(10, 120, 90)', radius: 3 },
      uiCustomization: { CSS: '.submitButton-customizable { background-color: rgb(200, 0, 0) }' },
    })
    await waitFor(() => expect(getComputedStyle(button()).backgroundColor).toBe('rgb(200, 0, 0)'))
    expect(getComputedStyle(button()).borderRadius).toBe('3px')
  })

  test('that is no theme leaves the kit as it is', () => {
    show({ theme: { accent: 'red; } body { color: red', radius: '9px', font: 7 } as never })
    expect(getComputedStyle(button()).backgroundColor).toBe('rgb(35, 84, 212)')
    expect(getComputedStyle(document.body).color).not.toBe('rgb(255, 0, 0)')
  })
})

describe('a scope', () => {
  test('names the kit', () => {
    show({ styleScope: 'acme', theme: { radius: 3 } })
    expect(root().dataset.pgScope).toBe('acme')
    expect(getComputedStyle(button()).borderRadius).toBe('3px')
  })

  test('that is more than a name is refused', () => {
    const provider = () => renderToString(<PoolgateProvider client={createTestPool().client} styleScope={'a"] b'} />)
    expect(provider).toThrow(/A scope is/)
  })
})

describe('the scheme', () => {
  test('is that of the system where nobody says more', () => {
    show({})
    expect(root().hasAttribute('data-pg-scheme')).toBe(false)
    expect(getComputedStyle(root()).colorScheme).toBe('light dark')
  })

  test.each(['light', 'dark'] as const)('can be held to %s, whatever the page is held to', (colorScheme) => {
    document.documentElement.dataset.pgScheme = colorScheme === 'dark' ? 'light' : 'dark'
    onTestFinished(() => void delete document.documentElement.dataset.pgScheme)
    show({ colorScheme })
    expect(getComputedStyle(root()).colorScheme).toBe(colorScheme)
  })
})

describe("a theme's logo", () => {
  const [light, dark] = ['/light.svg', '/dark.svg'].map((path) => new URL(path, location.href).href) as [string, string]

  test('stands at the top of the card, in its box, with the words of the provider', async () => {
    const { container } = show({ theme: { logo: light }, logoAlt: 'Acme' })
    const logo = container.querySelector('img')
    expect([logo?.alt, logo?.getAttribute('src'), logo?.clientHeight]).toEqual(['Acme', light, 64])
    expect(container.querySelector('source')).toBeNull()
  })

  test('is another one in the dark, by the system or as the provider says', () => {
    const { container, unmount } = show({ theme: { logo: { light, dark } } })
    const source = container.querySelector('source')
    expect([source?.srcset, source?.media]).toEqual([dark, '(prefers-color-scheme: dark)'])
    unmount()
    const held = show({ theme: { logo: { light, dark } }, colorScheme: 'dark' })
    expect(held.container.querySelector('img')?.getAttribute('src')).toBe(dark)
    expect(held.container.querySelector('source')).toBeNull()
  })

  test('comes before the pool’s, and after the host’s own', () => {
    const uiCustomization = { ImageUrl: new URL('/pool.svg', location.href).href }
    const { container, unmount } = show({ theme: { logo: light }, uiCustomization })
    expect(container.querySelector('img')?.getAttribute('src')).toBe(light)
    unmount()
    show({ theme: { logo: light }, logo: <b>Host</b> })
    expect(screen.getByText('Host').closest('.banner-customizable')?.querySelector('img')).toBeNull()
  })

  test.each(['javascript:alert(1)', 'data:image/png,x', 'http://example.com/a.png', ''])(
    '"%s" is never asked for',
    (logo) => {
      const { container } = show({ theme: { logo } })
      expect(container.querySelector('img')).toBeNull()
      const banner = container.querySelector('.pg-banner')
      expect(banner === null || getComputedStyle(banner).display === 'none').toBe(true)
    },
  )

  test.each(['logo.svg', '/logo.svg', './a/logo.svg'])('%s is of the page’s own', (logo) => {
    const { container } = show({ theme: { logo } })
    expect(container.querySelector('img')?.getAttribute('src')).toBe(logo)
  })
})

test('every outermost element of the kit wears the theme', async () => {
  const scene = createTestPool()
  renderWithPool(scene, [<SignIn key="a" />, <UserButton key="b" />], { theme: ledgerTheme })
  await userEvent.fill(field('Email'), 'ann@example.com')
  await userEvent.fill(field('Password'), 'Correct-Horse-9!')
  await press('Sign in')
  await screen.findByText("You're signed in")
  const roots = [...document.querySelectorAll('.pg-root')]
  expect(roots.length).toBeGreaterThan(1)
  for (const each of roots) expect(getComputedStyle(each).getPropertyValue('--pg-radius')).toBe('0px')
})

describe('no jump', () => {
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

  /** Two frames, after which shifts are told. */
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

  const CSS = `.banner-customizable { padding: 25px 0 } .submitButton-customizable { height: 60px; margin: 40px 0 }
    .inputField-customizable { height: 34px } .label-customizable { font-weight: 700 } .redirect-customizable { text-align: left }`

  test('when the pool’s own look arrives late, with all its sizes', async () => {
    await page.viewport(1280, 720)
    const shifts = watchShifts()
    let give = (_: object) => {}
    const late = new Promise<object>((resolve) => {
      give = resolve
    })
    show({ uiCustomization: () => late })
    await painted()
    field('Email').value = 'ann@example.com' // not typed: shifts after somebody's own doing do not count
    field('Email').focus()
    give({ CSS, ImageUrl: new URL('/logo.svg', location.href).href })
    await waitFor(() => expect(getComputedStyle(button()).minHeight).toBe('60px'))
    await painted()
    await waitFor(() => expect(root().getAnimations()).toEqual([]))
    await painted()
    expect(field('Email').value).toBe('ann@example.com')
    expect(document.activeElement).toBe(field('Email'))
    expect(shifts.sum()).toBeLessThan(0.01)
  })

  test('nor a flash, where the style sheet is at hand: the kit is seen once it wears it', async () => {
    await page.viewport(1280, 720)
    const shifts = watchShifts()
    const seen: string[] = []
    const look = () => {
      const opacity = root() && getComputedStyle(root()).opacity
      if (opacity && opacity !== '0') seen.push(getComputedStyle(button()).minHeight)
      frame = requestAnimationFrame(look)
    }
    let frame = requestAnimationFrame(look)
    onTestFinished(() => cancelAnimationFrame(frame))
    show({ uiCustomization: { CSS } })
    expect([root().dataset.pgLook, getComputedStyle(root()).opacity]).toEqual(['awaited', '0'])
    for (const patience of root().getAnimations()) patience.pause() // a busy machine may take longer than a person waits
    await waitFor(() => expect(seen.length).toBeGreaterThan(0))
    await painted()
    expect(new Set(seen)).toEqual(new Set(['60px']))
    expect(shifts.sum()).toBeLessThan(0.01)
  })

  test('nor a kit that stays unseen, where what puts the look on does not come', async () => {
    show({ uiCustomization: { CSS } })
    const held = root().cloneNode(true) as HTMLElement
    document.body.append(held)
    onTestFinished(() => held.remove())
    expect([held.dataset.pgLook, getComputedStyle(held).opacity]).toEqual(['awaited', '0'])
    await Promise.all(held.getAnimations().map(({ finished }) => finished))
    expect(getComputedStyle(held).opacity).toBe('1')
  })

  test('and one that nothing fades is measured as a jump: the measure can fail', async () => {
    await page.viewport(1280, 720)
    show({})
    await painted()
    const shifts = watchShifts()
    card().style.paddingTop = '320px'
    await painted()
    await waitFor(() => expect(shifts.sum()).toBeGreaterThan(0.01))
  })
})
