import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('only the server’s way loads the tokenizer', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const naming = (text: string) => files.filter((file) => readFileSync(join('src', file), 'utf8').includes(text)).sort()
  expect(naming('@csstools/css-tokenizer')).toEqual([
    join('customization', 'ruleTokens.ts'),
    join('customization', 'sanitizeCustomization.ts'),
  ])
  expect(naming('/ruleTokens.ts')).toEqual([join('customization', 'sanitizeCustomization.ts')])
})
