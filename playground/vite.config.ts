import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const noncePlaceholder = '__NONCE__'

const contentSecurityPolicy = (scripts: string, ...headerOnly: string[]) =>
  [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self' https://*.amazonaws.com",
    "object-src 'none'",
    "base-uri 'none'",
    ...headerOnly,
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

/** Serves the built page with a strict content security policy: no inline code or style, and a fresh nonce per response. */
const strictPreview: Plugin = {
  name: 'strict-preview',
  configurePreviewServer({ config, middlewares }) {
    const page = readFileSync(join(config.root, config.build.outDir, 'index.html'), 'utf8')
    middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url!, 'http://localhost')
      if (/\.\w+$/.test(pathname) && pathname !== '/index.html') return next()
      const nonce = randomBytes(16).toString('base64')
      response.setHeader(
        'Content-Security-Policy',
        contentSecurityPolicy(`'nonce-${nonce}' 'strict-dynamic'`, "frame-ancestors 'none'"),
      )
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.setHeader('Cache-Control', 'no-store')
      response.end(page.replaceAll(noncePlaceholder, nonce))
    })
  },
}

/** Gives the page of the hosted copy its policy: it may be on a web server that sends no headers. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy("'self'") },
      injectTo: 'head-prepend',
    },
  ],
}

/** Whether a browser can open on the machine that starts the server: not in CI, and not without a display. */
const hasDesktop =
  !process.env.CI && (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY))

export default defineConfig(({ isPreview, mode }) => ({
  appType: isPreview ? 'custom' : 'spa',
  plugins: [react(), mode === 'site' ? policyInPage : strictPreview],
  resolve: { tsconfigPaths: true },
  // `vite build --mode site` builds the hosted copy, for any path.
  ...(mode === 'site' ? { base: './' } : { html: { cspNonce: noncePlaceholder } }),
  // A busy port falls back to the next one.
  server: { port: 5173, open: hasDesktop },
  preview: { port: 4173, strictPort: true },
}))
