import { useQuery } from '@tanstack/react-query'
import type { UICustomization } from '../../wire/uiCustomization.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { customizationQuery } from './customizationQuery.ts'

/** What is known of the pool's own look. */
export interface UICustomizationResult {
  /** `undefined` until it is there, and where the provider has no `uiCustomization`. */
  data: UICustomization | undefined
  /** Why it could not be had. The default look stays. */
  error: Error | null
}

/**
 * The pool's own look, as GetUICustomization answers it (reference 8.2): for people who draw their own screens. The screens of the
 * kit wear it already.
 */
export function useUICustomization(): UICustomizationResult {
  const { uiCustomization, queryClient, flow } = usePoolgate()
  const { data, error } = useQuery(customizationQuery(uiCustomization, flow.client), queryClient)
  return { data, error }
}
