import type { Client } from '../client/createClient.ts'
import { type AppPage, attempt, currentPage } from './appPage.ts'

const keyOf = ({ userPoolId, clientId }: Pick<Client, 'userPoolId' | 'clientId'>) =>
  `poolgate.${userPoolId}.${clientId}.lastProvider`

/** Returns the name of the provider that was used last in this browser. */
export const readLastProvider = (client: Client, page = currentPage()): string | undefined =>
  attempt(() => page?.localStorage.getItem(keyOf(client)) ?? undefined)

/** Remembers a provider for the next visit. Nothing depends on it. */
export const writeLastProvider = (client: Client, page: AppPage, provider: string): void =>
  attempt(() => page.localStorage.setItem(keyOf(client), provider))
