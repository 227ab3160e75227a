import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { LocalPool } from '../server/createLocalPool.ts'
import { Fault } from '../server/fault.ts'
import { respond, respondFault } from '../server/respond.ts'

/** The largest request body in bytes. The service model allows no input of this size. */
const MAX_BODY = 1_048_576

export interface PoolServer {
  /** `http://127.0.0.1:9229`, without a trailing slash. */
  readonly endpoint: string
  readonly close: () => Promise<void>
}

/**
 * Serves a local pool over HTTP on the loopback address. `GET /outbox` returns the messages that it sent, newest last.
 *
 * @param port 0 selects a free port.
 * @throws {Error} with the code `EADDRINUSE` when the port is in use.
 */
export async function serveLocalPool(pool: LocalPool, port: number): Promise<PoolServer> {
  await pool.ready
  const server = createServer((incoming, outgoing) => void respondTo(pool, incoming, outgoing))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => close(server),
  }
}

async function respondTo(pool: LocalPool, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const closed = new AbortController()
  outgoing.on('close', () => closed.abort())
  const response = await readRequest(incoming, closed.signal).then(
    (request) => (isOutbox(request) ? respond([...pool.outbox.messages], '', JSON_BODY) : pool.handle(request)),
    (error) =>
      respondFault(error instanceof Fault ? error : new Fault('SerializationException', 'Unreadable request'), ''),
  )
  if (response.type === 'error') return void incoming.destroy()
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}

const JSON_BODY: ResponseInit = { headers: { 'content-type': 'application/json' } }

const isOutbox = ({ method, url }: Request): boolean => method === 'GET' && new URL(url).pathname === '/outbox'

/** @throws {Fault} when the body is too large. */
async function readRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming
  const parts: Buffer[] = []
  let length = 0
  for await (const part of incoming) {
    length += part.length
    if (length > MAX_BODY) throw new Fault('RequestEntityTooLargeException', 'Request entity too large', 413)
    parts.push(part)
  }
  return new Request(new URL(url, 'http://127.0.0.1'), {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
    signal,
    ...(method === 'POST' && { body: Buffer.concat(parts) }),
  })
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
