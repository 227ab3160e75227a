import { useQuery } from '@tanstack/react-query'
import type { UICustomization } from '../../wire/uiCustomization.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { customizationQuery } from './customizationQuery.ts'

/** The pool's hosted UI customization, as far as it is loaded. */
export interface UICustomizationResult {
  /** `undefined` while it loads, and if the provider has no `uiCustomization`. */
  data: UICustomization | undefined
  /** Why it could not be loaded. The default appearance stays. */
  error: Error | null
}

/**
 * Returns the pool's hosted UI customization in the shape of GetUICustomization (docs/protocol.md §8.2), for host apps with
 * their own screens. The kit's screens apply it already.
 */
export function useUICustomization(): UICustomizationResult {
  const { uiCustomization, queryClient, flow } = usePoolgate()
  const { data, error } = useQuery(customizationQuery(uiCustomization, flow.client), queryClient)
  return { data, error }
}
