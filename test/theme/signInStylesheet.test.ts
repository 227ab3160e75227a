import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readStylesheet } from '../../src/theme/readStylesheet.mjs'

const account = readFileSync('src/theme/styles/account.css', 'utf8')

const componentsOutsideAccount = readdirSync('src/components', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('account'))
  .map((file) => readFileSync(join('src/components', file), 'utf8'))
  .join('\n')

test('`sign-in.css` is the stylesheet without the rules of the account', () => {
  expect(readStylesheet('styles').replace(account, '')).toBe(readStylesheet('sign-in'))
})

test('each rule of the account needs an element that only the account has', () => {
  const selectors = [...account.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g)]
    .map(([, prelude = '']) => prelude.trim())
    .filter((prelude) => !prelude.startsWith('@'))
    .flatMap((prelude) => prelude.split(/,(?![^(]*\))/))
  const used = new Set(componentsOutsideAccount.match(/(?<![\w-])pg-[a-z-]+/g))
  expect(selectors.length).toBeGreaterThan(50)
  expect(selectors.filter((selector) => (selector.match(/pg-[a-z-]+/g) ?? []).every((name) => used.has(name)))).toEqual(
    [],
  )
})
