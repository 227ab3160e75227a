import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createHost } from './createHost.ts'

type Host = ReturnType<typeof createHost>

/** Where npm installs the oldest supported versions. */
const FLOOR = 'test/package/floor/node_modules'

const PASSED = { status: 0, output: '' }

describe('on the oldest supported versions of React, TanStack Query and TypeScript', () => {
  let host: Host
  beforeAll(() => {
    host = createHost({
      copy: {
        react: `${FLOOR}/react`,
        'react-dom': `${FLOOR}/react-dom`,
        scheduler: `${FLOOR}/scheduler`,
        '@types/react': `${FLOOR}/@types/react`,
        '@tanstack': `${FLOOR}/@tanstack`,
        '@testing-library/react': 'node_modules/@testing-library/react',
      },
      link: [
        '@types/prop-types',
        '@babel/runtime',
        '@testing-library/dom',
        '@testing-library/user-event',
        '@jest/globals',
        '@swc/jest',
        'jest-environment-jsdom',
      ],
    })
    cpSync('test/package/host', host.folder, { recursive: true })
    cpSync('test/readme/jest', host.folder, { recursive: true })
    writeFileSync(join(host.folder, 'package.json'), '{ "type": "module" }')
  }, 60_000)
  afterAll(() => host.remove())

  test('a host app compiles with TypeScript 5.0, declaration files included', () => {
    expect(host.run(`${FLOOR}/typescript/bin/tsc`)).toEqual(PASSED)
  }, 60_000)

  test('a host app compiles with TypeScript 7, declaration files included', () => {
    expect(host.run('node_modules/typescript/bin/tsc')).toEqual(PASSED)
  }, 60_000)

  test('the tests of the recipe for Jest sign in, and the second starts signed out', () => {
    writeFileSync(join(host.folder, 'package.json'), '{}')
    const { status, output } = host.run('node_modules/jest/bin/jest.js', '--ci')
    expect(output).toContain('Tests:       2 passed, 2 total')
    expect(status).toBe(0)
  }, 120_000)
})
