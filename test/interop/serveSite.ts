import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'

/** A built page, served on a free port. */
export interface Site {
  /** The URL of its only document. */
  home: string
  close: () => Promise<void>
}

/** Builds a folder with an `index.html` for production, and serves it for every path. */
export async function serveSite(root: string): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'poolgate-page-'))
  const config = {
    configFile: false as const,
    root,
    logLevel: 'error' as const,
    resolve: { tsconfigPaths: true },
    define: { global: 'globalThis' },
    build: { outDir: folder, emptyOutDir: true, minify: false },
    preview: { host: '127.0.0.1', port: 0 },
  }
  await build(config)
  const server = await preview(config)
  return {
    home: server.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await server.close()
      rmSync(folder, { recursive: true })
    },
  }
}
