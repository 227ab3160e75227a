import { useState } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useIsHydrated } from './useIsHydrated.ts'

interface CardLogoProps {
  /** One address for both schemes, or one for each. */
  url: string | { light: string; dark: string }
  alt: string
}

/** A picture at the top of each card, in a box of its own size so that its coming moves nothing. Its words where it cannot be had. */
export function CardLogo({ url, alt }: CardLogoProps) {
  const { colorScheme } = usePoolgate()
  const origin = useIsHydrated() ? globalThis.location.origin : undefined
  const [failed, setFailed] = useState('')
  const [light, dark] = (typeof url === 'string' ? [url, url] : [url.light, url.dark]).map((one) =>
    safeUrl(one, origin),
  )
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

/** An address that is `https:` or of the page's own origin; nothing else is ever asked for. */
function safeUrl(address: string, origin: string | undefined): string | undefined {
  const [url, other] = ['https://one.invalid', 'https://other.invalid'].map((base) => parse(address, base))
  if (!address || !url || !other) return undefined
  if (url.origin !== other.origin) return address
  return url.protocol === 'https:' || url.origin === origin ? url.href : undefined
}

function parse(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}
