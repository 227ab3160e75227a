import { describe, expect, test } from 'vitest'
import { sanitizeCustomization } from '../../../src/customization/parse/sanitizeCustomization.ts'
import { derivedTokens } from '../../../src/customization/policy/derivedTokens.ts'
import { resolveAppearance } from '../../../src/customization/policy/resolveAppearance.ts'
import { paletteOf } from '../../../src/theme/palette.ts'

const tokens = (css: string) =>
  Object.fromEntries(derivedTokens(resolveAppearance(sanitizeCustomization(css).rules, paletteOf())))

describe('elements without a class of the hosted UI match the stylesheet', () => {
  test('links and focus rings have the color of the button', () => {
    expect(tokens('.submitButton-customizable { background-color: #337ab7 }')).toEqual({
      '--pg-accent': 'rgb(51, 122, 183)',
    })
  })

  test.each([
    ['card', '.submitButton-customizable { background-color: #ffd400 }'],
    [
      'field',
      '.submitButton-customizable { background-color: #337ab7 } .inputField-customizable { background-color: #111; color: #fff }',
    ],
    ['card, because it is half transparent', '.submitButton-customizable { background-color: rgb(0 0 128 / 50%) }'],
  ])('links and focus rings keep their color if they could not be read on the %s', (_where, css) => {
    expect(tokens(css)).not.toHaveProperty('--pg-accent')
  })

  test('links and focus rings have the first readable color of a gradient button', () => {
    const css = '.submitButton-customizable { color: #111; background: linear-gradient(#ffd400, #0b5cad) }'
    expect(tokens(css)).toEqual({ '--pg-accent': 'rgb(11, 92, 173, 1)' })
  })

  test('menus and focus rings have the color of the card, and lines match it', () => {
    const cardTokens = tokens('.background-customizable { background-color: #f4f1e8 }')
    expect(cardTokens).toMatchObject({
      '--pg-surface': 'rgb(244, 241, 232)',
      '--pg-line': expect.stringContaining('--pg-surface'),
    })
    expect(tokens('.background-customizable { background-color: #999 }')).toEqual({})
  })

  test('options have the color, border and corners of a field', () => {
    const css = '.inputField-customizable { background-color: #fffdf6; border: 1px solid #8b9a86; border-radius: 4px }'
    expect(tokens(css)).toEqual({
      '--pg-field': 'rgb(255, 253, 246)',
      '--pg-border': 'rgb(139, 154, 134)',
      '--pg-radius': '4px',
    })
  })

  test('options never have a background on which text is unreadable, nor corners too round for two lines', () => {
    const css = '.inputField-customizable { background-color: #222; color: #fff; border-radius: 40px }'
    expect(tokens(css)).toEqual({ '--pg-radius': '16px' })
  })

  test('a stylesheet without colors changes no colors', () => {
    expect(tokens('.submitButton-customizable { height: 40px }')).toEqual({})
  })
})
