import { execSync } from 'node:child_process'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    playgroundUrl: string
  }
}

/** Builds the playground as for production (Vitest's own NODE_ENV is `test`) and serves it on a free port, under the strict policy of its own configuration. */
export default async function servePlayground(project: TestProject) {
  execSync('npm run build:playground', { env: { ...process.env, NODE_ENV: 'production' }, stdio: 'inherit' })
  const server = await preview({ root: 'playground', preview: { host: 'localhost', port: 0 }, logLevel: 'warn' })
  project.provide('playgroundUrl', server.resolvedUrls!.local[0]!)
  return () => server.close()
}
