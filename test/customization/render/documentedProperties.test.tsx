import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { parseCustomization } from '../../../src/customization/parse/parseCustomization.ts'
import { sanitizeCustomization } from '../../../src/customization/parse/sanitizeCustomization.ts'
import 'poolgate/styles.css'
import { applyRules, elementOf, removeAll } from '../kit.ts'
import { colors, documented, forms } from '../table.ts'

const KIT_CLASS: Record<string, string> = {
  '.submitButton-customizable': 'pg-submit',
  '.inputField-customizable': 'pg-input',
}

afterEach(removeAll)

describe.each([
  ['the browser', parseCustomization],
  ['the server', sanitizeCustomization],
])('a stylesheet that %s cleaned', (_, clean) => {
  test.each([...documented, ...colors, ...forms])('%s { %s }', async (selector, declaration, computed) => {
    const [base, state] = selector.split(':') as [string, string | undefined]
    const { rules, dropped } = clean(`${selector} { ${declaration} }`)
    expect(dropped).toEqual([])
    applyRules(rules)
    const element = elementOf(
      `pg-root ${KIT_CLASS[base] ?? ''} ${base.slice(1)}`,
      'kit',
      /Button|input/.test(base) ? 'button' : 'p',
    )
    element.style.transition = 'none'
    if (state === 'hover') {
      await userEvent.hover(element)
      onTestFinished(() => userEvent.unhover(document.body))
    }
    if (state === 'focus') element.focus()
    const style = getComputedStyle(element)
    expect(Object.fromEntries(Object.keys(computed).map((name) => [name, style.getPropertyValue(name)]))).toEqual(
      computed,
    )
  })
})
