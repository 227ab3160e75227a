import 'poolgate/styles.css'
import { afterEach, expect, test } from 'vitest'
import { parseCustomization } from '../../../src/customization/parse/parseCustomization.ts'
import { customizationRules } from '../../../src/customization/render/customizationRules.ts'
import { paletteOf } from '../../../src/theme/palette.ts'
import { applyRules, elementOf, removeAll } from '../kit.ts'

afterEach(removeAll)

test('rules from a file are checked like a stylesheet', () => {
  const rules = [
    { selector: 'body', declarations: [['color', 'red']] },
    {
      selector: '.label-customizable',
      declarations: [
        ['color', 'red; } body { color: red'],
        ['position', 'fixed'],
      ],
    },
    { selector: '.label-customizable', declarations: [['color', 'url(https://canary.invalid)']] },
  ] as never
  expect(customizationRules(rules, paletteOf(), 'kit')).toEqual([])
})

test('an invalid style scope throws', () => {
  for (const scope of ['', 'a"]', 'a b', '*'])
    expect(() => customizationRules([], paletteOf(), scope)).toThrow(TypeError)
})

test('two kits keep their own customizations, and elements outside of them stay unchanged', () => {
  applyRules(parseCustomization('.label-customizable { color: #111111 }').rules, 'one')
  applyRules(parseCustomization('.label-customizable { color: #222222 }').rules, 'two')
  const color = (scope: string) => getComputedStyle(elementOf('label-customizable', scope, 'p')).color
  expect([color('one'), color('two'), color('three')]).toEqual(['rgb(17, 17, 17)', 'rgb(34, 34, 34)', 'rgb(0, 0, 0)'])
})

test('the rules override the kit’s own rules, in one kit only', () => {
  const rule = customizationRules(
    parseCustomization('.label-customizable { color: #222 }').rules,
    paletteOf(),
    'a1',
  ).at(-1)
  expect(rule?.selector).toBe('[data-pg-scope="a1"][data-pg-scope="a1"][data-pg-scope="a1"] .label-customizable')
})

test('the icon of an error has the color of its text', () => {
  applyRules(parseCustomization('.errorMessage-customizable { color: #fff; background: #b3001b }').rules)
  const error = elementOf('pg-alert errorMessage-customizable', 'kit', 'p')
  error.parentElement!.className = 'pg-root'
  error.dataset.tone = 'error'
  error.innerHTML = '<svg class="pg-icon"></svg>'
  expect(getComputedStyle(error.firstElementChild!).color).toBe('rgb(255, 255, 255)')
})
