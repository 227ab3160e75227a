import { screen } from '@testing-library/react'
import { SignIn } from 'poolgate'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { parseCustomization } from '../../src/customization/parse/parseCustomization.ts'
import { sanitizeCustomization } from '../../src/customization/parse/sanitizeCustomization.ts'
import { customizationRules } from '../../src/customization/render/customizationRules.ts'
import { paletteOf } from '../../src/theme/palette.ts'
import { SCOPE_ATTRIBUTE } from '../../src/theme/styleScope.ts'
import 'poolgate/styles.css'
import { field, renderWithPool as play, press } from '../support/components/render.tsx'
import { loadLazySteps } from '../support/components/screens.tsx'
import { createTestPool as openScene } from '../support/pools.ts'
import { attacks } from './attacks.ts'
import { drawGallery } from './gallery.tsx'
import { put, takeAway } from './kit.ts'
import { closeWindow, controlsOf, invisible, openWindow, tooSmall, unreachable, wordsOf } from './visible.ts'

beforeAll(loadLazySteps)

afterEach(takeAway)
afterAll(closeWindow)

/** Drawing every screen, or taking two pictures of them, takes a busy machine a while. */
const patiently = { timeout: 60_000 }

let drawn: Promise<HTMLElement> | undefined

/** Every kind of screen, drawn once for all sheets. */
async function showGallery(): Promise<HTMLElement> {
  drawn ??= drawGallery()
  const gallery = await drawn
  document.body.append(gallery)
  onTestFinished(() => gallery.remove())
  await openWindow(2240, 6000)
  return gallery
}

const scope = () => {
  for (const root of document.querySelectorAll('.pg-root')) root.setAttribute(SCOPE_ATTRIBUTE, 'kit')
}

/** Whatever can be wrong with what the page shows. */
async function faultsOf(gallery: HTMLElement): Promise<string[]> {
  const words = wordsOf(gallery)
  return [
    ...unreachable([...controlsOf(gallery), ...words]).map((what) => `out of reach: ${what}`),
    ...tooSmall(words).map((what) => `too small: ${what}`),
    ...(await invisible(gallery, words)),
  ]
}

/** What was looked at already: the same rules give the same look, in whichever order the longhands stand. */
const seen = new Set<string>()

describe.each([
  ['the browser', parseCustomization],
  ['the server', sanitizeCustomization],
])('with what %s leaves of', (_, clean) => {
  test.each(Object.entries(attacks))(
    '%s: every field, button and text of every screen is seen and can be reached',
    patiently,
    async (_name, css) => {
      const { rules } = clean(css)
      const look = JSON.stringify(rules.map(({ selector, declarations }) => [selector, [...declarations].sort()]))
      if (seen.has(look)) return
      const gallery = await showGallery()
      put(rules)
      expect(await faultsOf(gallery)).toEqual([])
      seen.add(look)
    },
  )
})

test('what is hidden is found out', patiently, async () => {
  const gallery = await showGallery()
  const [label, error, cover] = ['.pg-label', '.pg-error:not(:empty)', '.pg-submit'].map(
    (selector) => gallery.querySelector<HTMLElement>(selector)!,
  )
  label!.style.color = 'white'
  error!.style.fontSize = '9px'
  cover!.style.marginTop = '-60px'
  const faults = await faultsOf(gallery)
  for (const one of [label, error, cover]) one!.removeAttribute('style')
  for (const found of [/^1\.0.*pg-label/, /^too small.*pg-error/, /^out of reach: <input/]) {
    expect(faults).toContainEqual(expect.stringMatching(found))
  }
})

test('a card that can be seen through keeps its texts on a dark page', patiently, async () => {
  const gallery = await showGallery()
  const root = document.documentElement
  root.dataset.pgScheme = 'dark'
  root.style.background = '#111'
  onTestFinished(() => {
    delete root.dataset.pgScheme
    root.removeAttribute('style')
  })
  put(parseCustomization('.background-customizable { background: none; border-radius: 4px }').rules)
  expect(await faultsOf(gallery)).toEqual([])
})

test.each([
  '.submitButton-customizable:hover { color: #fff !important; background: #fff !important }',
  '.submitButton-customizable { color: #1237a0 }',
  '.submitButton-customizable { background: #000; color: #fff } .submitButton-customizable:hover { color: #000 }',
  '.submitButton-customizable:hover { background: none }',
])('under the pointer a button keeps its words: %s', patiently, async (css) => {
  put(parseCustomization(css).rules)
  const gallery = await showGallery()
  const button = gallery.querySelector<HTMLElement>('.pg-submit')!
  await userEvent.hover(button)
  expect(button.matches(':hover')).toBe(true)
  expect(await invisible(gallery, wordsOf(button))).toEqual([])
})

test('the outline of a field covers no words', patiently, async () => {
  put(parseCustomization('.inputField-customizable:focus { outline: 100px solid #fff; border-color: #fff }').rules)
  const gallery = await showGallery()
  gallery.querySelector<HTMLElement>('.pg-input')!.focus()
  expect(await faultsOf(gallery)).toEqual([])
})

test('a field that has the focus keeps its ring, whatever the sheet says of its outline', async () => {
  put(parseCustomization('.inputField-customizable:focus { outline: 0; border-color: #fff }').rules)
  play(openScene(), <SignIn />)
  scope()
  await userEvent.click(field('Email'))
  expect(getComputedStyle(field('Email')).outlineWidth).toBe('0px')
  const ring = getComputedStyle(field('Email').parentElement!)
  expect([ring.outlineStyle, ring.outlineWidth]).toEqual(['solid', '2px'])
})

test('a wrong field stays marked, whatever border the sheet draws', async () => {
  put(parseCustomization('.inputField-customizable { border: 1px solid #ccc }').rules)
  play(openScene(), <SignIn />)
  scope()
  field('Email').style.transition = 'none'
  await press('Sign in')
  await screen.findAllByText('Fill this in.')
  expect(getComputedStyle(field('Email')).borderTopColor).toBe('rgb(179, 38, 30)')
})

test('on a dark card the kit’s own texts turn light', () => {
  put(parseCustomization('.background-customizable { background-color: #111 }').rules)
  play(openScene(), <SignIn />)
  scope()
  expect(getComputedStyle(screen.getByText('Email')).color).toBe('rgb(236, 238, 242)')
})

test('the rules are stronger than the kit’s own, and of one kit', () => {
  const rule = customizationRules(
    parseCustomization('.label-customizable { color: #222 }').rules,
    paletteOf(),
    'a1',
  ).at(-1)
  expect(rule?.selector).toBe('[data-pg-scope="a1"][data-pg-scope="a1"][data-pg-scope="a1"] .label-customizable')
})
