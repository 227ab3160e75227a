import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { LocalPool } from '../server/createLocalPool.ts'
import { Fault } from '../server/fault.ts'
import { isForeign, isLoopbackHost, refuse } from '../server/origin.ts'
import { respondFault } from '../server/respond.ts'

/** The largest request body in bytes. The service model allows no input of this size. */
const MAX_BODY = 1_048_576

export interface PoolServer {
  /** `http://127.0.0.1:9229`, without a trailing slash. */
  readonly endpoint: string
  readonly close: () => Promise<void>
}

/** How other machines reach the pool. */
export interface RemoteAccess {
  /** The address to listen on. */
  host: string
  /** The names that the Host header may have besides loopback names. */
  allowedHosts: readonly string[]
  /** The bearer token that the outbox needs. */
  token: string
}

/**
 * Serves a local pool over HTTP on the loopback address. `GET /outbox` returns the messages that it sent, newest last. `GET /health`
 * answers when the pool is ready.
 *
 * Only for this machine: the Host must be a loopback name, which keeps out pages whose host name was rebound to this address. Pages of
 * other machines get neither the outbox nor signed operations.
 *
 * @param port 0 selects a free port.
 * @param remote Default: only this machine reaches the pool.
 * @throws {Error} with the code `EADDRINUSE` when the port is in use.
 */
export async function serveLocalPool(pool: LocalPool, port: number, remote?: RemoteAccess): Promise<PoolServer> {
  await pool.ready
  // Without a Host the request is refused below, with a reason.
  const server = createServer(
    { requireHostHeader: false },
    (incoming, outgoing) => void respondTo(pool, incoming, outgoing, remote),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, remote?.host ?? '127.0.0.1', resolve)
  })
  return {
    endpoint: `http://${remote?.allowedHosts[0] ?? '127.0.0.1'}:${(server.address() as AddressInfo).port}`,
    close: () => close(server),
  }
}

async function respondTo(
  pool: LocalPool,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  remote: RemoteAccess | undefined,
): Promise<void> {
  const closed = new AbortController()
  outgoing.on('close', () => closed.abort())
  const response = isAddressedToThisMachine(incoming, remote?.allowedHosts)
    ? await respondToRequest(pool, incoming, closed.signal, remote?.token)
    : refuse('The local pool answers only under a loopback name, such as localhost or 127.0.0.1, in the Host header.')
  if (response.type === 'error') return void incoming.destroy()
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    'set-cookie': response.headers.getSetCookie(),
  })
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}

/** Returns whether the request has one Host header, and it and the target, if that is a whole URL, have a loopback or an allowed name. */
function isAddressedToThisMachine(
  { rawHeaders, url = '/' }: IncomingMessage,
  allowedHosts: readonly string[] = [],
): boolean {
  const isOwn = (host: string) =>
    isLoopbackHost(host) || allowedHosts.includes(host.replace(/:\d{0,5}$/, '').toLowerCase())
  const hosts = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'host')
  const targetHost = /^[a-z][\w+.-]*:\/\/([^/?#]*)/i.exec(url)?.[1]
  return hosts.length === 1 && [...hosts, targetHost ?? 'localhost'].every(isOwn)
}

async function respondToRequest(
  pool: LocalPool,
  incoming: IncomingMessage,
  signal: AbortSignal,
  token: string | undefined,
): Promise<Response> {
  try {
    const request = await readRequest(incoming, signal)
    if (isGet(request, '/health')) return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
    return await (isGet(request, '/outbox') ? respondWithOutbox(pool, request.headers, token) : pool.handle(request))
  } catch (error) {
    const fault = error instanceof Fault ? error : new Fault('SerializationException', 'Unreadable request')
    return respondFault(fault, '')
  }
}

const isGet = ({ method, url }: Request, path: string): boolean => method === 'GET' && new URL(url).pathname === path

function respondWithOutbox({ outbox }: LocalPool, headers: Headers, token: string | undefined): Response {
  if (token !== undefined && !isBearer(headers, token))
    return refuse('The outbox needs the bearer token that the command printed.')
  if (isForeign(headers)) return refuse("The local pool doesn't show its outbox to web pages of other machines.")
  const origin = headers.get('origin')
  return Response.json(outbox.messages, {
    headers: {
      ...(origin && { 'access-control-allow-origin': origin }),
      vary: 'origin',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Returns whether the request has the token. Compares hashes, so that the time tells nothing about it. */
function isBearer(headers: Headers, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(headers.get('authorization') ?? ''), hash(`Bearer ${token}`))
}

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
  const base = `http://${headers.host}`
  // A target that starts with two slashes is a path here, not a host.
  return new Request(url.startsWith('/') ? base + url : new URL(url, base), {
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
