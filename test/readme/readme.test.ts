import { readdirSync, readFileSync } from 'node:fs'
import { createLocalPool } from 'poolgate/local'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type AdministeredPool, serveAdministeredPool } from '../aws/serveAdministeredPool.ts'
import { codeBlocksIn, pages } from '../docs/codeBlocks.ts'

const blocks = pages.flatMap((page) => codeBlocksIn(page)).map(({ code }) => code)
const examples = ['app', 'jest', 'setup'].flatMap((folder) =>
  readdirSync(`test/readme/${folder}`)
    .filter((file) => /\.(tsx?|mjs)$/.test(file))
    .map((file) => `${folder}/${file}`),
)

test.each(examples)('README or docs contain %s literally', (file) => {
  expect(blocks).toContain(readFileSync(`test/readme/${file}`, 'utf8'))
})

describe('the server code of the docs, with a pool over HTTP', () => {
  const ids = { userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' }
  let served: AdministeredPool

  beforeEach(async () => {
    served = await serveAdministeredPool(ids)
    await served.setCustomization('.submitButton-customizable { background-color: #0a5; }')
    vi.stubEnv('AWS_ENDPOINT_URL', served.readOptions.endpoint)
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret-canary')
    expect(createLocalPool(ids).userPoolId).toBe(ids.userPoolId)
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await served.close()
  })

  test('the handler returns the cleaned customization', async () => {
    const { GET } = await import('./app/route.ts')
    const { CSS } = await (await GET(new Request('https://app.example/api/customization'))).json()
    expect(CSS).toBe('.submitButton-customizable {\n  background-color: rgb(0, 170, 85);\n}\n')
  })

  test('the stylesheet contains theme and customization', async () => {
    const { GET } = await import('./app/stylesheet.ts')
    const response = await GET()
    expect(response.headers.get('content-type')).toBe('text/css')
    expect(await response.text()).toMatch(/--pg-accent: var\(--pg-light, [\s\S]*background-color: rgb\(0, 170, 85\)/)
  })
})
