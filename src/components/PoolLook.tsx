import { type ReactNode, useEffect, useState } from 'react'
import { warnDeveloper } from '../client/warnDeveloper.ts'
import type { UICustomizationSource } from '../hooks/loadUICustomization.ts'
import { usePoolgate } from '../hooks/poolgateContext.ts'
import type { UICustomization } from '../wire/uiCustomization.ts'
import { LogoContext } from './parts/parts.ts'

interface PoolLookProps {
  /** The host's logo, which comes before the pool's. */
  logo: ReactNode
  /** Alternative text of the pool's logo. */
  logoAlt: string
  children: ReactNode
}

/**
 * Puts the pool's own look on what is below: its style sheet, once that was cleaned, and its logo. All that it takes is fetched only
 * where there is a look to put on.
 */
export function PoolLook({ logo, logoAlt, children }: PoolLookProps) {
  const { scope, uiCustomization, queryClient, flow } = usePoolgate()
  const { client } = flow
  const [look, setLook] = useState(() => given(uiCustomization))
  const css = look?.CSS
  useEffect(() => {
    if (uiCustomization === undefined) {
      setLook(undefined)
      return
    }
    let isLeft = false
    const load = async () => {
      const { customizationQuery } = await import('../hooks/customizationQuery.ts')
      return queryClient.fetchQuery(customizationQuery(uiCustomization, client))
    }
    load().then(
      (found) => {
        if (!isLeft) setLook(found)
      },
      (error: Error) => {
        if (isLeft) return
        setLook(undefined)
        warnDeveloper(`The UI customization could not be had; the default look stays. ${error.message}`)
      },
    )
    return () => {
      isLeft = true
    }
  }, [uiCustomization, queryClient, client])
  useEffect(() => (typeof css === 'string' ? wear(css, scope) : undefined), [css, scope])
  const url = look && imageUrlOf(look)
  return (
    <LogoContext.Provider value={logo ?? (url && <PoolLogo key={url} url={url} alt={logoAlt} />)}>
      {children}
    </LogoContext.Provider>
  )
}

/** What is there already shows at once, so that a logo moves nothing. */
function given(source: UICustomizationSource | undefined): UICustomization | undefined {
  if (typeof source !== 'object') return undefined
  return 'UICustomization' in source ? source.UICustomization : (source as UICustomization)
}

/** The logo's address where it is `https:` or of the page's own origin; nothing else is ever asked for. */
function imageUrlOf({ ImageUrl }: UICustomization): string | undefined {
  try {
    const url = new URL(ImageUrl ?? '', globalThis.location?.href)
    const isOwn = url.origin === globalThis.location?.origin && url.protocol.startsWith('http')
    return ImageUrl && (url.protocol === 'https:' || isOwn) ? url.href : undefined
  } catch {
    return undefined
  }
}

/** Fetched only where a pool has a look of its own. */
function wear(css: string, scope: string): () => void {
  let undo: (() => void) | undefined
  let isLeft = false
  import('../customization/customize.ts').then(
    ({ customize }) => {
      if (!isLeft) undo = customize(css, scope, warnDeveloper)
    },
    () => warnDeveloper('The UI customization could not be applied; the default look stays.'),
  )
  return () => {
    isLeft = true
    undo?.()
  }
}

function PoolLogo({ url, alt }: { url: string; alt: string }) {
  const [hasFailed, setFailed] = useState(false)
  if (hasFailed) return alt ? <span className="pg-logo-text">{alt}</span> : null
  return (
    <img
      className="pg-logo logo-customizable"
      src={url}
      alt={alt}
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  )
}
