import { expect, test } from 'vitest'
import { withPolicy } from '../../playground/withPolicy.mjs'

const page = `<html><head><script src="./a.js"></script><script>
start('one')</script></head><body><script type="module">start()</script></body></html>`

/** SHA-256 of the two inline scripts, from OpenSSL. */
const HASHES = ['PjRwDukrAkCi/6xX+VX/uucMv9VaRIBBZjhukNAUkmI=', 'DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00=']

test('the policy of a page allows its inline scripts by their hashes, and no others', () => {
  const policy = /<head><meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(withPolicy(page))?.[1]
  expect(policy?.split('; ')).toContain(`script-src 'self' ${HASHES.map((hash) => `'sha256-${hash}'`).join(' ')}`)
})
