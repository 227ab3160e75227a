import { queryOptions } from '@tanstack/react-query'
import type { Client } from '../../client/createClient.ts'
import { queryDefaults } from '../queryDefaults.ts'
import { loadUICustomization, type UICustomizationSource } from './loadUICustomization.ts'

/** Returns the query of a pool's customization. Loaded once per page, even if several providers and hooks use it. */
export const customizationQuery = (source: UICustomizationSource | undefined, { userPoolId, clientId }: Client) =>
  queryOptions({
    queryKey: ['poolgate-customization', userPoolId, clientId, keyOf(source)],
    queryFn: ({ signal }) => loadUICustomization(source ?? {}, signal),
    enabled: source !== undefined,
    ...queryDefaults,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 2,
  })

/** All functions have the same key, because an inline one is a new function at each render. */
const keyOf = (source: UICustomizationSource | undefined) =>
  typeof source === 'function' ? 'function' : (source ?? null)
