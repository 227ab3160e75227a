import type { Theme } from 'poolgate'

/** Returns the TypeScript source of a theme. */
export function writeTheme(theme: Theme): string {
  const lines = Object.entries(theme).map(([token, value]) => `  ${token}: ${literal(value)},\n`)
  return `const theme: Theme = {${lines.length ? `\n${lines.join('')}` : ''}}`
}

function literal(value: Theme[keyof Theme]): string {
  if (typeof value === 'object')
    return value.light === value.dark
      ? literal(value.light)
      : `{ light: ${literal(value.light)}, dark: ${literal(value.dark)} }`
  return typeof value === 'string' ? `'${value.replaceAll(/['\\]/g, '\\$&')}'` : String(value)
}
