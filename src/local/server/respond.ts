import type { Fault } from './fault.ts'

const CONTENT_TYPE = 'application/x-amz-json-1.1'

/** Allows any origin (docs/protocol.md §1.4). `Authorization` is listed because the wildcard doesn't cover it. */
export const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': '*, authorization',
  'access-control-expose-headers': '*',
  'access-control-max-age': '172800',
}

/** Answers a preflight. Foreign pages may call every operation but those that need a signature. */
export const respondPreflight = (isForeignPage: boolean): Response =>
  new Response(null, {
    status: 204,
    headers: { ...corsHeaders, ...(isForeignPage && { 'access-control-allow-headers': '*' }), vary: 'origin' },
  })

/** Returns a successful response in the service's shape (docs/protocol.md §1.2). */
export const respond = (body: object, requestId: string, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { ...corsHeaders, 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId, ...init.headers },
  })

/** Returns a fault in the service's shape (docs/protocol.md §1.3). */
export const respondFault = ({ name, message, status }: Fault, requestId: string): Response =>
  respond({ __type: name, message }, requestId, { status, headers: { 'x-amzn-errortype': name } })
