import type { LocalPool } from 'poolgate/local'

/** Sends an operation to a pool as any HTTP client would. */
export const postOperation = (
  pool: LocalPool,
  operation: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  pool.fetch(pool.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      ...headers,
    },
    body: JSON.stringify(input),
  })

/** Calls an operation of a pool outside of the tested page. Throws if the pool rejects it. */
export async function callOperation(pool: LocalPool, operation: string, input: object) {
  const response = await postOperation(pool, operation, input)
  if (!response.ok) throw new Error(`${operation}: ${await response.text()}`)
  return response.json()
}
