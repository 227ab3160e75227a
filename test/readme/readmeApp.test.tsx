import { render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import 'poolgate/styles.css'
import { Loaded } from './app/loaded.tsx'
import { Pulled } from './app/pulled.tsx'
import { Served } from './app/served.tsx'
import { Themed } from './app/theme.tsx'

const answer = { UICustomization: { CSS: '.banner-customizable { background-color: #123 }', ImageUrl: '/logo.svg' } }
const banner = async () =>
  (await screen.findByRole('heading', { name: 'Sign in' })).parentElement?.querySelector('.pg-banner')
const button = () => screen.findByRole('button', { name: 'Sign in' })

let asked: string[]
beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    return Response.json(answer)
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a theme', async () => {
  render(<Themed />)
  const style = getComputedStyle(await button())
  expect([style.backgroundColor, style.borderRadius]).toEqual(['rgb(15, 118, 110)', '4px'])
  expect((await banner())?.querySelector('img')?.getAttribute('src')).toBe('/logo.svg')
})

describe('the pool’s own look', () => {
  test('from the pulled file, which also tells the forms what the pool asks for', async () => {
    render(<Pulled />)
    await screen.findByLabelText('Email')
    await waitFor(() => expect(document.adoptedStyleSheets.at(-1)?.cssRules.length).toBeGreaterThan(0))
    expect(asked).toEqual([])
  })

  test.each([
    ['from an address', Served, '/api/look'],
    ['from a function', Loaded, '/api/tenants/acme/look'],
  ])('%s', async (_name, App, url) => {
    render(<App />)
    await waitFor(async () => {
      const found = await banner()
      expect(found && getComputedStyle(found).backgroundColor).toBe('rgb(17, 34, 51)')
    })
    expect(new Set(asked)).toEqual(new Set([url]))
  })
})
