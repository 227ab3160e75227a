import { type ReactNode, useEffect, useState } from 'react'
import { warnDeveloper } from '../client/warnDeveloper.ts'
import { imageUrlOf } from '../hooks/loadUICustomization.ts'
import { usePoolgate } from '../hooks/poolgateContext.ts'
import { useUICustomization } from '../hooks/useUICustomization.ts'
import { LogoContext } from './parts/parts.ts'

interface PoolLookProps {
  /** The host's logo, which comes before the pool's. */
  logo: ReactNode
  /** Alternative text of the pool's logo. */
  logoAlt: string
  children: ReactNode
}

/** Puts the pool's own look on what is below: its style sheet, once that was cleaned, and its logo. */
export function PoolLook({ logo, logoAlt, children }: PoolLookProps) {
  const { scope } = usePoolgate()
  const { data, error } = useUICustomization()
  const css = data?.CSS
  useEffect(() => (css ? wear(css, scope) : undefined), [css, scope])
  useEffect(() => {
    if (error) warnDeveloper(`The UI customization could not be had; the default look stays. ${error.message}`)
  }, [error])
  const url = data && imageUrlOf(data)
  return (
    <LogoContext.Provider value={logo ?? (url && <PoolLogo key={url} url={url} alt={logoAlt} />)}>
      {children}
    </LogoContext.Provider>
  )
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
  if (hasFailed) return alt ? <span className="pg-row-name">{alt}</span> : null
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
