import { useState } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useIsHydrated } from '../../hooks/useIsHydrated.ts'

interface CardLogoProps {
  /** One URL for both color schemes, or one for each. */
  url: string | { light: string; dark: string }
  alt: string
}

/** Renders the logo of a card, in a box of fixed height so that loading moves nothing. Shows its alternative text if loading fails. */
export function CardLogo({ url, alt }: CardLogoProps) {
  const { colorScheme } = usePoolgate()
  const origin = useIsHydrated() ? globalThis.location.origin : undefined
  const [failed, setFailed] = useState('')
  const urls = typeof url === 'string' ? { light: url, dark: url } : url
  const light = safeUrl(urls.light, origin)
  const dark = safeUrl(urls.dark, origin)
  const src = colorScheme === 'dark' ? dark : light
  if (!src) return null
  if (failed === src) return alt ? <span className="pg-logo-text">{alt}</span> : null
  return (
    <picture className="pg-picture">
      {colorScheme === 'auto' && dark && dark !== src && <source srcSet={dark} media="(prefers-color-scheme: dark)" />}
      <img
        className="pg-logo logo-customizable"
        src={src}
        alt={alt}
        referrerPolicy="no-referrer"
        onError={() => setFailed(src)}
      />
    </picture>
  )
}

/** Returns a URL if it is `https:` or of the page's own origin. Other URLs are never requested. */
function safeUrl(address: string, origin: string | undefined): string | undefined {
  const url = parse(address, 'https://one.invalid')
  const otherUrl = parse(address, 'https://other.invalid')
  if (!address || !url || !otherUrl) return undefined
  const isRelative = url.origin !== otherUrl.origin
  if (isRelative) return address
  return url.protocol === 'https:' || url.origin === origin ? url.href : undefined
}

function parse(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}
