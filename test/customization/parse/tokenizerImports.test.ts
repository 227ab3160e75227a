import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('only servers load the tokenizer', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const naming = (text: string) => files.filter((file) => readFileSync(join('src', file), 'utf8').includes(text)).sort()
  const inside = (...names: string[]) => names.map((name) => join('customization', 'parse', `${name}.ts`))
  expect(naming('@csstools/css-tokenizer')).toEqual(inside('consumeRules', 'readDeclaration', 'readTokens'))
  expect(naming('/consumeRules.ts')).toEqual(inside('cascadeLonghands', 'readTokens'))
  expect(naming('/readDeclaration.ts')).toEqual(inside('cascadeLonghands'))
  expect(naming('/cascadeLonghands.ts')).toEqual(inside('readTokens'))
  expect(naming('/readTokens.ts')).toEqual(inside('sanitizeCustomization'))
  const users = naming('/sanitizeCustomization.ts')
  expect(users.length).toBeGreaterThan(0)
  expect(users.filter((file) => !file.startsWith('server'))).toEqual([])
})
