import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createLazyModule } from '../../async/lazyModule.ts'
import { warnDeveloper } from '../../client/warnDeveloper.ts'
import type { UICustomizationSource } from '../../hooks/customization/loadUICustomization.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import type { UICustomization } from '../../wire/uiCustomization.ts'

/** What applies a customization. Most pools have none. */
const customizationModule = createLazyModule(() => import('./customizationModule.ts'))

type Customize = typeof import('./customizationModule.ts').customize

/** The hosted UI customization of a pool, and `customize`, which applies its stylesheet and is lazy-loaded with it. */
export type PoolCustomization =
  /** The provider has no `uiCustomization`. */
  | { status: 'idle' }
  /** The customization is known, but not checked and applied yet. */
  | { status: 'pending'; customization: UICustomization | undefined }
  | { status: 'success'; customization: UICustomization; customize: Customize }
  /** The source failed. The default appearance stays. */
  | { status: 'error' }

/** One object, so that setting it again renders nothing. */
const IDLE: PoolCustomization = { status: 'idle' }

/**
 * Loads the provider's customization. While another source loads, the previous result stays. A kit that is already on the page fades in
 * if the new appearance moves anything in it.
 */
export function usePoolCustomization(): PoolCustomization {
  const { styleScope, uiCustomization, queryClient, flow, roots } = usePoolgate()
  const { client } = flow
  const [state, setState] = useState<PoolCustomization>(() => initialState(uiCustomization))
  useEffect(() => {
    if (uiCustomization === undefined) {
      setState(IDLE)
      return
    }
    let isStale = false
    const show = (next: PoolCustomization) => {
      if (isStale) return
      const change = () => flushSync(() => setState(next))
      const { loaded } = customizationModule
      if (loaded) loaded.fadeOnLayoutShift(roots, styleScope, change)
      else change()
    }
    const fetchCustomization = async () => {
      const { customizationQuery } = await import('../../hooks/customization/customizationQuery.ts')
      return queryClient.fetchQuery(customizationQuery(uiCustomization, client))
    }
    const load = async (): Promise<PoolCustomization> => {
      const [customization, { customize }] = await Promise.all([fetchCustomization(), customizationModule.fetch()])
      return { status: 'success', customization, customize }
    }
    load().then(show, (error: Error) => {
      if (!isStale)
        warnDeveloper(`The UI customization couldn't be loaded. The default appearance stays. ${error.message}`)
      show({ status: 'error' })
    })
    return () => {
      isStale = true
    }
  }, [uiCustomization, queryClient, client, styleScope, roots])
  return state
}

function initialState(source: UICustomizationSource | undefined): PoolCustomization {
  if (source === undefined) return IDLE
  return { status: 'pending', customization: customizationAtHand(source) }
}

/** Returns a customization that needs no loading, so that its logo shows from the first render on and moves nothing. */
function customizationAtHand(source: UICustomizationSource): UICustomization | undefined {
  if (typeof source !== 'object' || source === null) return undefined
  return 'UICustomization' in source ? source.UICustomization : (source as UICustomization)
}
