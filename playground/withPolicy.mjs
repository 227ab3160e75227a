import { createHash } from 'node:crypto'

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g

/**
 * Gives a built page of Storybook a content security policy. It allows the inline scripts that the page has, by their hashes. Storybook
 * inserts style elements while it runs, so that inline styles can't be blocked.
 *
 * @param {string} html
 */
export function withPolicy(html) {
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  const policy = [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ')
  return html.replace(/<head>/, (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${policy}">`)
}
