import { CONFIRM_PATH } from '../messages/deliver.ts'
import { operationTable } from '../operations/localOperations.ts'
import { randomUuid } from '../state/random.ts'
import { publicKeys } from '../tokens/signingKeys.ts'
import { confirmByLink } from '../users/confirmationLink.ts'
import { requirePool, requireSignature } from './authorize.ts'
import { Fault } from './fault.ts'
import type { createFaultInjection } from './faultInjection.ts'
import type { PoolContext } from './poolContext.ts'
import { corsHeaders, respond, respondFault } from './respond.ts'
import { validateInput } from './validateInput.ts'

const TARGET = 'AWSCognitoIdentityProviderService.'

/** Does one piece of work on the pool at a time, and keeps the pool afterwards. */
export type Transact = <Result>(work: (context: PoolContext) => Promise<Result>) => Promise<Result>

/** The service as a function: never rejects, whatever the request. */
export function createHandler(
  context: PoolContext,
  transact: Transact,
  { intercept }: Pick<ReturnType<typeof createFaultInjection>, 'intercept'>,
): (request: Request) => Promise<Response> {
  const { settings } = context
  return async (request) => {
    const requestId = randomUuid(settings.random)
    try {
      return await answer(request, requestId)
    } catch (error) {
      // What broke in here is nobody else's business, and could quote the request.
      const fault = error instanceof Fault ? error : new Fault('InternalErrorException', 'Something went wrong', 500)
      return respondFault(fault, requestId)
    }
  }

  async function answer(request: Request, requestId: string): Promise<Response> {
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: corsHeaders })
    if (request.method === 'GET') {
      const { pathname, searchParams } = new URL(request.url)
      if (pathname === CONFIRM_PATH) {
        const said = await transact((current) => confirmByLink(current, searchParams))
        return new Response(said, { headers: { ...corsHeaders, 'content-type': 'text/plain' } })
      }
      if (pathname !== `/${settings.userPoolId}/.well-known/jwks.json`) throw unknownOperation()
      return respond(await transact(publicKeys), requestId, { headers: { 'content-type': 'application/json' } })
    }
    const target = request.headers.get('x-amz-target') ?? ''
    const operation = target.startsWith(TARGET) ? operationTable.get(target.slice(TARGET.length)) : undefined
    if (request.method !== 'POST' || !operation) throw unknownOperation()
    if (!/^application\/x-amz-json-1\.1\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
      throw new Fault('SerializationException', 'Content-Type must be application/x-amz-json-1.1.')
    }
    const instead = await intercept(target.slice(TARGET.length), request.signal)
    if (instead) return instead
    requireSignature(operation, request.headers)
    const input = validateInput(operation.input, parse(await request.text()))
    requirePool(operation, settings, input)
    const output = await transact(async (current) => {
      request.signal.throwIfAborted()
      return operation.run({ ...current, userAgent: request.headers.get('user-agent') }, input as never)
    })
    return respond(output, requestId)
  }
}

const unknownOperation = () => new Fault('UnknownOperationException', 'Unknown operation', 404)

/** A member that is `null` counts as absent: AWS's own JavaScript client sends `"DEVICE_KEY": null` (docs/protocol.md §1.1). */
function parse(text: string): unknown {
  try {
    return JSON.parse(text, function (this: unknown, _name, value) {
      return value === null && !Array.isArray(this) ? undefined : value
    })
  } catch {
    throw new Fault('SerializationException', 'The body is not JSON.')
  }
}
