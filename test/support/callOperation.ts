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

/** Asks a pool for something that the page at hand does not ask for. Fails where the pool refuses. */
export async function callOperation(pool: LocalPool, operation: string, input: object) {
  const response = await postOperation(pool, operation, input)
  if (!response.ok) throw new Error(`${operation}: ${await response.text()}`)
  return response.json()
}
