import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedPool, servePool } from '../../support/servePool.ts'
import { SIGNED } from '../callPool.ts'

let served: ServedPool
let port: string
beforeAll(async () => {
  served = await servePool()
  port = new URL(served.endpoint).port
  await send({ body: { ClientId: served.clientId, Username: 'ann', Password: 'Correct-Horse-9!', ...email } })
})
afterAll(() => served.close())

const email = { UserAttributes: [{ Name: 'email', Value: 'ann@example.com' }] }

interface RawRequest {
  target?: string
  headers?: string[]
  method?: string
  operation?: string
  body?: object
}

/** Sends a request as it is, which `fetch` would not, and returns the response as text. */
async function exchange(lines: string[], body = ''): Promise<string> {
  const socket = connect(Number(port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write([...lines, 'Connection: close', `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n'))
  return text(socket)
}

/** Calls an operation. Returns the status line, the headers and the body. */
const send = ({
  headers = [`Host: localhost:${port}`],
  operation = 'SignUp',
  body = {},
  method = 'POST',
}: RawRequest) =>
  exchange(
    [
      `${method} / HTTP/1.1`,
      ...headers,
      'Content-Type: application/x-amz-json-1.1',
      `X-Amz-Target: AWSCognitoIdentityProviderService.${operation}`,
    ],
    JSON.stringify(body),
  )

const readOutbox = (headers: string[], target = '/outbox') => exchange([`GET ${target} HTTP/1.1`, ...headers])

const listUsers = (headers: string[]) =>
  send({
    operation: 'ListUsers',
    headers: [`Host: localhost:${port}`, `Authorization: ${SIGNED.authorization}`, ...headers],
    body: { UserPoolId: served.userPoolId },
  })

describe('a request is answered if its Host is', () => {
  test.each([
    'localhost',
    'LocalHost:1',
    'localhost:',
    'localhost.',
    'app.localhost:3000',
    'a.b.localhost.',
    '127.0.0.1',
    '127.9.8.7:1',
    '127.0.0.1.',
    '[::1]',
    '[::1]:9229',
  ])('%s', async (host) => {
    expect(await readOutbox([`Host: ${host}`])).toMatch(/^HTTP\/1.1 200 .*ann@example\.com/s)
  })
})

describe('a request is refused, with a reason and without CORS headers, if its Host is', () => {
  const hosts = [
    ...[
      'evil.example',
      `evil.example:1`,
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      'xlocalhost',
      '.localhost',
    ],
    ...[
      '0.0.0.0',
      '128.0.0.1',
      '127.0.0.256',
      '127.1',
      '127.0.0.1.1',
      '10.0.0.1',
      '[::]',
      '[::2]',
      '::1',
      '2130706433',
    ],
    ...[
      'evil.example@localhost',
      'localhost@evil.example',
      'localhost:80@evil.example',
      'localhost:x',
      'localhost/',
      'localhost localhost',
      '',
    ],
  ]
  test.each(hosts)('"%s"', async (host) => {
    const response = await readOutbox([`Host: ${host}`])
    expect(response).toMatch(/^HTTP\/1.1 403 .*text\/plain.*loopback name/s)
    expect(response).not.toMatch(/access-control|ann@example/i)
  })

  test('missing, or there are two', async () => {
    for (const headers of [[], ['Host: localhost', 'Host: localhost'], ['Host: localhost', 'Host: evil.example']]) {
      expect(await readOutbox(headers)).toMatch(/^HTTP\/1.1 40[03] /)
    }
  })

  test('different in the target of the request', async () => {
    expect(await readOutbox(['Host: localhost'], 'http://evil.example/outbox')).toMatch(/^HTTP\/1.1 403 /)
    expect(await readOutbox(['Host: localhost'], 'http://localhost:1/outbox')).toMatch(/^HTTP\/1.1 200 /)
  })

  test.each(['POST', 'OPTIONS', 'PUT'])('evil.example, whatever the method: %s', async (method) => {
    expect(await send({ method, headers: ['Host: evil.example'] })).toMatch(/^HTTP\/1.1 403 /)
  })
})

const own = [
  'http://localhost:3000',
  'https://localhost',
  'http://app.localhost',
  'http://127.0.0.1:1',
  'http://[::1]:5173',
]
const foreign = [
  ...['null', 'https://evil.example', 'http://localhost.evil.example', 'http://localhost@evil.example', 'file://'],
  ...['chrome-extension://abcdef', 'http://localhost, http://evil.example', 'localhost', 'ftp://localhost', ''],
]

describe('a page of this machine', () => {
  test.each(own)('reads the outbox and administers the pool: %s', async (origin) => {
    const outbox = await readOutbox(['Host: localhost', `Origin: ${origin}`])
    expect(outbox).toMatch(/^HTTP\/1.1 200 .*ann@example\.com/s)
    expect(outbox.toLowerCase()).toContain(`access-control-allow-origin: ${origin}\r\n`)
    expect(await listUsers([`Origin: ${origin}`])).toMatch(/^HTTP\/1.1 200 .*access-control-allow-origin: \*.*"ann"/is)
  })

  test('gets a preflight response that allows a signature', async () => {
    const response = await send({ method: 'OPTIONS', headers: ['Host: localhost', 'Origin: http://localhost:3000'] })
    expect(response).toMatch(/^HTTP\/1.1 204 .*access-control-allow-headers: \*, authorization\r\n/is)
  })
})

describe('a page of another machine', () => {
  test.each(foreign)('gets neither the outbox nor signed operations: "%s"', async (origin) => {
    for (const response of [
      await readOutbox(['Host: localhost', `Origin: ${origin}`]),
      await listUsers([`Origin: ${origin}`]),
    ]) {
      expect(response).toMatch(/^HTTP\/1.1 403 .*text\/plain/s)
      expect(response).not.toMatch(/access-control|"ann|ann@example/i)
    }
  })

  test('does not change anything by a signed operation', async () => {
    await send({
      operation: 'AdminDeleteUser',
      headers: ['Host: localhost', 'Origin: https://evil.example', `Authorization: ${SIGNED.authorization}`],
      body: { UserPoolId: served.userPoolId, Username: 'ann' },
    })
    expect(await listUsers([])).toContain('"ann"')
  })

  test('gets a preflight response that allows no signature', async () => {
    const response = await send({ method: 'OPTIONS', headers: ['Host: localhost', 'Origin: https://evil.example'] })
    expect(response).toMatch(/^HTTP\/1.1 204 .*access-control-allow-headers: \*\r\n/is)
  })

  test.each(foreign)('calls the operations that need no signature, as in the service: "%s"', async (origin) => {
    const response = await send({
      operation: 'ForgotPassword',
      headers: ['Host: localhost', `Origin: ${origin}`],
      body: { ClientId: served.clientId, Username: 'nobody' },
    })
    expect(response).toMatch(/^HTTP\/1.1 200 .*access-control-allow-origin: \*/is)
  })

  test('cannot embed the outbox as a script or an image', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect(await readOutbox(['Host: localhost', `Sec-Fetch-Site: ${site}`, 'Sec-Fetch-Mode: no-cors'])).toMatch(
        /^HTTP\/1.1 403 /,
      )
    }
    expect(await readOutbox(['Host: localhost', 'Sec-Fetch-Site: none', 'Sec-Fetch-Mode: navigate'])).toMatch(
      /^HTTP\/1.1 200 /,
    )
  })

  test('gets the public keys, and opens the link of a confirmation email', async () => {
    for (const target of [`/${served.userPoolId}/.well-known/jwks.json`, '/confirmUser?client_id=x']) {
      expect(await readOutbox(['Host: localhost', 'Origin: https://evil.example'], target)).toMatch(
        /access-control-allow-origin: \*/i,
      )
    }
  })
})

test('a tool, which sends no Origin, reads the outbox and administers the pool', async () => {
  expect(await readOutbox(['Host: localhost'])).toContain('ann@example.com')
  expect(await listUsers([])).toContain('"ann"')
})

test('GET /health responds once the pool is ready', async () => {
  expect(await (await fetch(`${served.endpoint}/health`)).json()).toEqual({ status: 'ok' })
})
