import { queryOptions } from '@tanstack/react-query'
import type { Client } from '../../client/createClient.ts'
import { queryDefaults } from '../queryDefaults.ts'
import { loadUICustomization, type UICustomizationSource } from './loadUICustomization.ts'

/** A pool's own look, asked for once a page, however many kits and hooks want it. */
export const customizationQuery = (source: UICustomizationSource | undefined, { userPoolId, clientId }: Client) =>
  queryOptions({
    queryKey: ['poolgate-look', userPoolId, clientId, typeof source === 'function' ? 'function' : (source ?? null)],
    queryFn: ({ signal }) => loadUICustomization(source ?? {}, signal),
    enabled: source !== undefined,
    ...queryDefaults,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 2,
  })
