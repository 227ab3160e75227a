import { queryOptions, useQuery } from '@tanstack/react-query'
import type { UICustomization } from '../wire/uiCustomization.ts'
import { loadUICustomization, type UICustomizationSource, unwrap } from './loadUICustomization.ts'
import { usePoolgate } from './poolgateContext.ts'

/** What is known of the pool's own look. */
export interface UICustomizationReading {
  /** `undefined` until it is there, and where the provider has no `uiCustomization`. */
  data: UICustomization | undefined
  /** Why it could not be had. The default look stays. */
  error: Error | null
}

/**
 * The pool's own look, as GetUICustomization answers it (reference 8.2): for people who draw their own screens. The screens of the
 * kit wear it already.
 */
export function useUICustomization(): UICustomizationReading {
  const { uiCustomization, queryClient, flow } = usePoolgate()
  const { userPoolId, clientId } = flow.client
  return useQuery(customizationQuery(uiCustomization, userPoolId, clientId), queryClient)
}

function customizationQuery(source: UICustomizationSource | undefined, userPoolId: string, clientId: string) {
  const isThere = typeof source === 'object'
  return queryOptions({
    queryKey: ['poolgate-look', userPoolId, clientId, typeof source === 'function' ? 'function' : (source ?? null)],
    queryFn: ({ signal }) => loadUICustomization(source ?? {}, signal),
    enabled: source !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 2,
    networkMode: 'always',
    throwOnError: false,
    ...(isThere && { initialData: () => orNone(source) }),
  })
}

/** A file that holds something else is no reason to show nothing. */
function orNone(source: object): UICustomization | undefined {
  try {
    return unwrap(source)
  } catch {
    return undefined
  }
}
