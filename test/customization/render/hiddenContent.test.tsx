import { screen } from '@testing-library/react'
import { SignIn } from 'poolgate'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { parseCustomization } from '../../../src/customization/parse/parseCustomization.ts'
import { sanitizeCustomization } from '../../../src/customization/parse/sanitizeCustomization.ts'
import { SCOPE_ATTRIBUTE } from '../../../src/theme/styleScope.ts'
import 'poolgate/styles.css'
import { field, press, renderWithPool } from '../../support/components/render.tsx'
import { loadLaterScreens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { attacks } from '../attacks.ts'
import { drawGallery } from '../gallery.tsx'
import { applyRules, removeAll } from '../kit.ts'
import { closeWindow, controlsOf, invisible, openWindow, tooSmall, unreachable, wordsOf } from '../visible.ts'

beforeAll(loadLaterScreens)

afterEach(removeAll)
afterAll(closeWindow)

/** Rendering every screen and taking two screenshots is slow on a busy machine. */
const patiently = { timeout: 60_000 }

let rendered: Promise<HTMLElement> | undefined

/** Shows the gallery, which is rendered once for all stylesheets. */
async function showGallery(): Promise<HTMLElement> {
  rendered ??= drawGallery()
  const gallery = await rendered
  document.body.append(gallery)
  onTestFinished(() => gallery.remove())
  await openWindow(2240, 8000)
  return gallery
}

const scope = () => {
  for (const root of document.querySelectorAll('.pg-root')) root.setAttribute(SCOPE_ATTRIBUTE, 'kit')
}

/** Returns everything that is hidden, unreachable or too small. */
async function faultsOf(gallery: HTMLElement): Promise<string[]> {
  const words = wordsOf(gallery)
  return [
    ...unreachable([...controlsOf(gallery), ...words]).map((what) => `out of reach: ${what}`),
    ...tooSmall(words).map((what) => `too small: ${what}`),
    ...(await invisible(words)),
  ]
}

/** Rules that were checked already. The order of longhands makes no difference. */
const checked = new Set<string>()

describe.each([
  ['the browser', parseCustomization],
  ['the server', sanitizeCustomization],
])('after cleaning by %s', (_, clean) => {
  test.each(Object.entries(attacks))(
    '%s: every field, button and text of every screen is visible and can be reached',
    patiently,
    async (_name, css) => {
      const { rules } = clean(css)
      const key = JSON.stringify(rules.map(({ selector, declarations }) => [selector, [...declarations].sort()]))
      if (checked.has(key)) return
      const gallery = await showGallery()
      applyRules(rules)
      expect(await faultsOf(gallery)).toEqual([])
      checked.add(key)
    },
  )
})

test('hidden content is found', patiently, async () => {
  const gallery = await showGallery()
  const [label, error, cover] = ['.pg-label', '.pg-error:not(:empty)', '.pg-submit'].map(
    (selector) => gallery.querySelector<HTMLElement>(selector)!,
  )
  label!.style.color = 'white'
  error!.style.fontSize = '9px'
  cover!.style.marginTop = '-100px'
  const faults = await faultsOf(gallery)
  for (const one of [label, error, cover]) one!.removeAttribute('style')
  for (const found of [/^1\.0.*pg-label/, /^too small.*pg-error/, /^out of reach: <input/]) {
    expect(faults).toContainEqual(expect.stringMatching(found))
  }
})

test('a transparent card keeps its text readable on a dark page', patiently, async () => {
  const gallery = await showGallery()
  const root = document.documentElement
  root.dataset.pgScheme = 'dark'
  root.style.background = '#111'
  onTestFinished(() => {
    delete root.dataset.pgScheme
    root.removeAttribute('style')
  })
  applyRules(parseCustomization('.background-customizable { background: none; border-radius: 4px }').rules)
  expect(await faultsOf(gallery)).toEqual([])
})

test.each([
  '.submitButton-customizable:hover { color: #fff !important; background: #fff !important }',
  '.submitButton-customizable { color: #1237a0 }',
  '.submitButton-customizable { background: #000; color: #fff } .submitButton-customizable:hover { color: #000 }',
  '.submitButton-customizable:hover { background: none }',
])('the text of a button stays visible on hover: %s', patiently, async (css) => {
  applyRules(parseCustomization(css).rules)
  const gallery = await showGallery()
  const button = gallery.querySelector<HTMLElement>('.pg-submit')!
  await userEvent.hover(button)
  expect(button.matches(':hover')).toBe(true)
  expect(await invisible(wordsOf(button))).toEqual([])
})

test('the outline of a field covers no text', patiently, async () => {
  applyRules(
    parseCustomization('.inputField-customizable:focus { outline: 100px solid #fff; border-color: #fff }').rules,
  )
  const gallery = await showGallery()
  gallery.querySelector<HTMLElement>('.pg-input')!.focus()
  expect(await faultsOf(gallery)).toEqual([])
})

test('a focused field keeps its focus ring, whatever outline the stylesheet sets', async () => {
  applyRules(parseCustomization('.inputField-customizable:focus { outline: 0; border-color: #fff }').rules)
  renderWithPool(createTestPool(), <SignIn />)
  scope()
  await userEvent.click(field('Email'))
  expect(getComputedStyle(field('Email')).outlineWidth).toBe('0px')
  const ring = getComputedStyle(field('Email').parentElement!)
  expect([ring.outlineStyle, ring.outlineWidth]).toEqual(['solid', '2px'])
})

test('an invalid field keeps its red border, whatever border the stylesheet sets', async () => {
  applyRules(parseCustomization('.inputField-customizable { border: 1px solid #ccc }').rules)
  renderWithPool(createTestPool(), <SignIn />)
  scope()
  field('Email').style.transition = 'none'
  await press('Sign in')
  await screen.findAllByText('This field is required.')
  expect(getComputedStyle(field('Email')).borderTopColor).toBe('rgb(179, 38, 30)')
})

test('on a dark card the kit’s own text is light', () => {
  applyRules(parseCustomization('.background-customizable { background-color: #111 }').rules)
  renderWithPool(createTestPool(), <SignIn />)
  scope()
  expect(getComputedStyle(screen.getByText('Email')).color).toBe('rgb(236, 238, 242)')
})
