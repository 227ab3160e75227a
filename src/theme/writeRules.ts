import type { StyleRule } from './adoptRules.ts'

/** Returns rules as the text of a stylesheet. */
export const writeRules = (rules: readonly StyleRule[]): string =>
  rules
    .map(({ selector, declarations }) => {
      const lines = declarations.map(([property, value]) => `  ${property}: ${value};\n`)
      return `${selector} {\n${lines.join('')}}\n`
    })
    .join('')
