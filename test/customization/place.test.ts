import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('only the server’s way loads the tokenizer', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const naming = (text: string) => files.filter((file) => readFileSync(join('src', file), 'utf8').includes(text)).sort()
  const inside = (...names: string[]) => names.map((name) => join('customization', `${name}.ts`))
  expect(naming('@csstools/css-tokenizer')).toEqual(inside('ruleTokens', 'sanitizeCustomization', 'sourceLonghands'))
  expect(naming('/ruleTokens.ts')).toEqual(inside('sanitizeCustomization', 'sourceLonghands'))
  expect(naming('/sourceLonghands.ts')).toEqual(inside('sanitizeCustomization'))
  const users = naming('/sanitizeCustomization.ts')
  expect(users.length).toBeGreaterThan(0)
  expect(users.filter((file) => !file.startsWith('server'))).toEqual([])
})
