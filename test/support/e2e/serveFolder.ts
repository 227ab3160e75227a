import { readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

/** Returns a listener that serves the files of a folder below a path, as the simplest web server does: nothing else, no headers. */
export const serveFolder =
  (folder: string, path: string): RequestListener =>
  async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = pathname === path ? 'index.html' : pathname.slice(path.length)
    try {
      if (!pathname.startsWith(path)) throw new Error('Not below the path.')
      const content = await readFile(join(folder, file))
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(content)
    } catch {
      response.writeHead(404).end()
    }
  }
