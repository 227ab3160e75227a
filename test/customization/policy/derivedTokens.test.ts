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
    [
      'darker on a light card',
      '.submitButton-customizable { background-color: #ffd400 }',
      'rgb(115, 99, 18)',
      undefined,
    ],
    [
      'lighter on a dark card, with a focus ring in the color of the button',
      '.background-customizable { background-color: #111 } .submitButton-customizable { background-color: #2563eb }',
      'rgb(77, 127, 236)',
      'rgb(37, 99, 235)',
    ],
    [
      'darker, with a focus ring in the color of the button',
      '.submitButton-customizable { background-color: red }',
      'rgb(232, 2, 3)',
      'rgb(255, 0, 0)',
    ],
    [
      'in the color of the text if nothing else can be read',
      '.submitButton-customizable { background-color: #fff }',
      expect.any(String),
      undefined,
    ],
  ])('links are %s', (_how, css, accent, ring) => {
    const { '--pg-accent': link, '--pg-ring': outline } = tokens(css)
    expect([link, outline]).toEqual([accent, ring])
  })

  test('links and focus rings keep their color beside a translucent button', () => {
    expect(tokens('.submitButton-customizable { background-color: rgb(0 0 128 / 50%) }')).toEqual({})
  })

  test('links do not depend on the color of fields, in which nothing has their color', () => {
    const css =
      '.submitButton-customizable { background-color: #337ab7 } .inputField-customizable { background-color: #111; color: #fff }'
    expect(tokens(css)).toEqual({ '--pg-accent': 'rgb(51, 122, 183)' })
  })

  test('errors of fields have the color of the error if it can be read on the card', () => {
    expect(tokens('.errorMessage-customizable { color: #8c2f18 }')).toEqual({ '--pg-error': 'rgb(140, 47, 24)' })
    expect(tokens('.errorMessage-customizable { color: #d64958; background: #f5f5f5 }')).toEqual({})
    expect(tokens('.errorMessage-customizable { color: #fff; background: #b00020 }')).toEqual({})
    expect(
      tokens('.background-customizable { background: #14151f } .errorMessage-customizable { color: #ffb9c2 }'),
    ).toHaveProperty('--pg-error')
  })

  test('links and focus rings have the first readable color of a gradient button', () => {
    const css = '.submitButton-customizable { color: #111; background: linear-gradient(#ffd400, #0b5cad) }'
    expect(tokens(css)).toEqual({ '--pg-accent': 'rgb(11, 92, 173)' })
  })

  test('menus and focus rings have the color of the card, and lines match it', () => {
    const cardTokens = tokens('.background-customizable { background-color: #f4f1e8 }')
    expect(cardTokens).toMatchObject({
      '--pg-surface': 'rgb(244, 241, 232)',
      '--pg-line': expect.stringContaining('--pg-surface'),
    })
  })

  test.each(['#999', '#6b7280', '#d8d8d8', '#ef4444', '#767676'])(
    'on a card of %s, the kit’s texts are made readable',
    (card) => {
      const css = `.background-customizable { background-color: ${card} }`
      expect(tokens(css)).toHaveProperty('--pg-surface')
      expect(sanitizeCustomization(css).lowContrast).toEqual([])
    },
  )

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
