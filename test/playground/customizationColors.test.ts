import { expect, test } from 'vitest'
import { customizationColors } from '../../playground/src/customizationColors.ts'
import { customizations } from '../../stories/support/customizations.ts'

test('the page around a customization has the colors of its card and its button', () => {
  expect(customizationColors(customizations.forest)).toEqual({
    scheme: 'light',
    surface: '#f4f1e8',
    accent: '#3d6b48',
    onAccent: '#fff',
  })
})

test('a dark card has a dark page, and a button with a gradient the color of its hover', () => {
  expect(customizationColors(customizations.night)).toEqual({
    scheme: 'dark',
    surface: '#14151f',
    accent: '#b7a6ff',
    onAccent: '#10111a',
  })
})
