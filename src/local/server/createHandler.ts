import { CONFIRM_PATH } from '../messages/deliver.ts'
import { findEndpoint } from '../oauth/findEndpoint.ts'
import { noStore, type OAuthEndpoint } from '../oauth/oauthEndpoint.ts'
import { randomUuid } from '../state/random.ts'
import { publicKeys } from '../tokens/signingKeys.ts'
import { confirmByLink } from '../users/confirmationLink.ts'
import { Fault } from './fault.ts'
import type { createFaultInjection } from './faultInjection.ts'
import type { Host, HostedPool } from './hostedPool.ts'
import { isForeign, refuse } from './origin.ts'
import type { PoolContext } from './poolContext.ts'
import { corsHeaders, respond, respondFault, respondPreflight } from './respond.ts'
import type { Settings } from './settings.ts'

const TARGET_PREFIX = 'AWSCognitoIdentityProviderService.'

const JSON_CONTENT_TYPE = /^application\/x-amz-json-1\.1\s*(;|$)/i

/** Creates the service as a function from request to response. It never rejects. */
export function createHandler(
  host: Host,
  { intercept }: Pick<ReturnType<typeof createFaultInjection>, 'intercept'>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const requestId = randomUuid(host.clock.random)
    const response = await respondTo(request, requestId).catch((error: unknown) => {
      // The message of an unexpected error could quote the request, so it isn't sent.
      const fault = error instanceof Fault ? error : new Fault('InternalErrorException', 'Something went wrong', 500)
      return respondFault(fault, requestId)
    })
    if (response.type !== 'error') response.headers.set('date', new Date(host.clock.now()).toUTCString())
    return response
  }

  async function respondTo(request: Request, requestId: string): Promise<Response> {
    if (request.method === 'OPTIONS') return respondPreflight(isForeign(request.headers))
    const isOperation = request.method === 'POST' && request.headers.has('x-amz-target')
    if (isOperation) return respondWithOperation(request, requestId)
    const hosted = await host.findForRequest(request)
    if (!hosted) throw unknownOperation()
    const { pathname } = new URL(request.url)
    const endpoint = findEndpoint(hosted.settings(), request.method, pathname)
    if (endpoint) return respondWithEndpoint(hosted, endpoint, pathname, request)
    if (request.method === 'GET') return respondWithPage(hosted, new URL(request.url), requestId)
    throw unknownOperation()
  }

  /** Responds at the pool's domain. A fault that was queued for a path, as for an operation, becomes an OAuth error. */
  async function respondWithEndpoint(
    { settings, transact }: HostedPool,
    endpoint: OAuthEndpoint,
    pathname: string,
    request: Request,
  ): Promise<Response> {
    try {
      const injectedResponse = await intercept(pathname, request.signal)
      if (injectedResponse) return injectedResponse
      return await transact((current) => endpoint(contextOf(current, settings(), request), request))
    } catch (error) {
      const { name, status } = error instanceof Fault ? error : { name: 'server_error', status: 500 }
      return Response.json({ error: name }, { status, headers: { ...corsHeaders, ...noStore } })
    }
  }

  async function respondWithPage(
    { settings, transact }: HostedPool,
    { pathname, searchParams }: URL,
    requestId: string,
  ): Promise<Response> {
    switch (pathname) {
      case CONFIRM_PATH: {
        const text = await transact((current) => confirmByLink({ ...current, settings: settings() }, searchParams))
        return new Response(text, { headers: { ...corsHeaders, 'content-type': 'text/plain' } })
      }
      case `/${settings().userPoolId}/.well-known/jwks.json`: {
        const keys = await transact(publicKeys)
        return respond(keys, requestId, { headers: { 'content-type': 'application/json' } })
      }
      default:
        throw unknownOperation()
    }
  }

  async function respondWithOperation(request: Request, requestId: string): Promise<Response> {
    const target = request.headers.get('x-amz-target') ?? ''
    const name = target.slice(TARGET_PREFIX.length)
    const operation = target.startsWith(TARGET_PREFIX) ? host.operations.get(name) : undefined
    if (!operation) throw unknownOperation()
    if (operation.authorization === 'iam' && isForeign(request.headers)) {
      return refuse("The local pool doesn't accept signed operations from web pages of other machines.")
    }
    if (!JSON_CONTENT_TYPE.test(request.headers.get('content-type') ?? '')) {
      throw new Fault('SerializationException', 'Content-Type must be application/x-amz-json-1.1.')
    }
    const injectedResponse = await intercept(name, request.signal)
    if (injectedResponse) return injectedResponse

    const body = await request.text()
    await host.authorize(operation, request, body)
    const input = host.readInput(name, operation, parseBody(body))
    const { settings, transact } = await host.findForOperation(name, operation, input)
    const output = await transact(async (current) => {
      request.signal.throwIfAborted()
      return operation.run(contextOf(current, settings(), request), input as never)
    })
    return respond(output, requestId)
  }
}

/** Returns the data of one request. In a page, no network names its browser. */
const contextOf = (current: PoolContext, settings: Settings, { headers, url }: Request): PoolContext => ({
  ...current,
  settings,
  userAgent: headers.get('user-agent') ?? globalThis.window?.navigator.userAgent,
  origin: new URL(url).origin,
})

const unknownOperation = () => new Fault('UnknownOperationException', 'Unknown operation', 404)

/** Leaves out members that are `null`: AWS's own JavaScript client sends `"DEVICE_KEY": null` (docs/protocol.md §1.1). */
function parseBody(text: string): unknown {
  try {
    return JSON.parse(text, function (this: unknown, _name, value) {
      return value === null && !Array.isArray(this) ? undefined : value
    })
  } catch {
    throw new Fault('SerializationException', 'The body is not JSON.')
  }
}
