import { execSync } from 'node:child_process'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    playgroundUrl: string
  }
}

/**
 * Builds the playground for production (Vitest sets NODE_ENV to `test`) and serves it on a free port, with the strict policy of its own
 * configuration.
 */
export default async function servePlayground(project: TestProject) {
  execSync('npm run build:playground', { env: { ...process.env, NODE_ENV: 'production' }, stdio: 'inherit' })
  const server = await preview({ root: 'playground', preview: { host: 'localhost', port: 0 }, logLevel: 'warn' })
  project.provide('playgroundUrl', server.resolvedUrls!.local[0]!)
  return () => server.close()
}
