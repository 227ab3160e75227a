import type { Client } from '../client/createClient.ts'

const keyOf = ({ userPoolId, clientId }: Pick<Client, 'userPoolId' | 'clientId'>) =>
  `poolgate.${userPoolId}.${clientId}.lastProvider`

/** Returns the name of the provider that was used last in this browser. */
export function readLastProvider(client: Client): string | undefined {
  try {
    return localStorage.getItem(keyOf(client)) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers a provider for the next visit. Nothing depends on it: the browser may block the storage. */
export function writeLastProvider(client: Client, provider: string): void {
  try {
    localStorage.setItem(keyOf(client), provider)
  } catch {}
}
