import { screen } from '@testing-library/react'
import { SignIn } from 'poolgate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { customizationRules, SCOPE_ATTRIBUTE } from '../../src/customization/customizationRules.ts'
import { parseCustomization } from '../../src/customization/parseCustomization.ts'
import { sanitizeCustomization } from '../../src/customization/sanitizeCustomization.ts'
import { SELECTORS } from '../../src/customization/selectors.ts'
import 'poolgate/styles.css'
import { field, openScene, play, press } from '../components/play.tsx'
import { put, takeAway } from './kit.ts'

const all = SELECTORS.filter((selector) => !selector.includes(':')).join(', ')

/** Sheets that try to hide the form, its errors or its texts, or to draw another over it. */
const attacks: Record<string, string> = {
  'nothing shown': `${all} { display: none }`,
  'nothing visible': `${all} { visibility: hidden; opacity: 0 }`,
  'a cover over the page': '.background-customizable { position: fixed; inset: 0; z-index: 9999; background: #fff }',
  'a banner over the form': '.banner-customizable { position: absolute; padding: 9999px; background: #fff }',
  'text of no size': `${all} { font-size: 0 }`,
  'text of giant size': `${all} { font-size: 9999px }`,
  'text like its ground': `${all} { color: #fff; background: #fff }`,
  'text like a gradient': `${all} { color: #fff; background: linear-gradient(#fff, #fefefe) }`,
  'see-through text': `${all} { color: rgb(0 0 0 / 0) }`,
  'text off the screen': `${all} { text-indent: -9999px; letter-spacing: 99em }`,
  'boxes of no size': `${all} { width: 0; height: 0; max-width: 0; max-height: 0 }`,
  'boxes of giant size': `${all} { width: 9999px; height: 9999px; padding: 9999px }`,
  'a form pushed away': `${all} { margin: 9999px }`,
  'a form pulled away': `${all} { margin: -9999px }`,
  'a button over the error': '.submitButton-customizable { margin-top: -200px; height: 400px }',
  'borders that fill the field':
    '.inputField-customizable { border: 100px solid #000; box-sizing: border-box; height: 1px }',
  'dead buttons': `${all} { pointer-events: none; cursor: none }`,
  'clipped boxes': `${all} { clip-path: inset(100%); overflow: hidden; mask: linear-gradient(transparent, transparent) }`,
  'words of somebody else': '.label-customizable::before { content: "Send your password to evil.example" }',
  'order turned round': `${all} { order: -1; float: right; transform: rotate(180deg) }`,
  'an error that hides':
    '.errorMessage-customizable { color: #fff; background: #fff; font-size: 0; width: 0; display: none }',
  'a field that hides its place': '.inputField-customizable { border: none; background: #fff; color: #fff }',
}

beforeEach(() => page.viewport(480, 1200))
afterEach(takeAway)

/** The middle of an element belongs to it, and to nothing that lies over it. */
function isOnTop(element: Element): boolean {
  element.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = element.getBoundingClientRect()
  const found = document.elementFromPoint(left + width / 2, top + height / 2)
  return width > 8 && height > 8 && found !== null && (element.contains(found) || found.contains(element))
}

const scope = () => {
  for (const root of document.querySelectorAll('.pg-root')) root.setAttribute(SCOPE_ATTRIBUTE, 'kit')
}

describe.each([
  ['the browser', parseCustomization],
  ['the server', sanitizeCustomization],
])('with what %s leaves of', (_, clean) => {
  test.each(Object.entries(attacks))(
    '%s: fields, button, texts and errors are seen and can be reached',
    async (_name, css) => {
      put(clean(css).rules)
      const scene = openScene()
      play(scene, <SignIn onSignUp={() => {}} onForgotPassword={() => {}} />)
      scope()
      await press('Sign in')
      const errors = await screen.findAllByText('Fill this in.')
      const texts = [screen.getByRole('heading'), screen.getByText('Email'), screen.getByText('Password')]
      for (const element of [
        field('Email'),
        field('Password'),
        ...screen.getAllByRole('button'),
        ...errors,
        ...texts,
      ]) {
        expect(isOnTop(element), element.outerHTML).toBe(true)
        const style = getComputedStyle(element)
        expect(style.color, element.outerHTML).not.toBe(style.backgroundColor)
        expect(Number.parseFloat(style.fontSize)).toBeGreaterThanOrEqual(10)
      }
      scene.network.state = 'off'
      await userEvent.type(field('Email'), 'ann@example.com')
      await userEvent.type(field('Password'), 'secret')
      await press('Sign in')
      expect(isOnTop(await screen.findByText(/^No connection/))).toBe(true)
    },
  )
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
  const rule = customizationRules(parseCustomization('.label-customizable { color: #222 }').rules, 'a1').at(-1)
  expect(rule?.selector).toBe(
    '[data-pg-customization="a1"][data-pg-customization="a1"][data-pg-customization="a1"] .label-customizable',
  )
})
