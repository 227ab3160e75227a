import { type ReactNode, useState } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useIsHydrated } from '../../hooks/useIsHydrated.ts'
import { safeUrl } from './safeUrl.ts'

/** The URL of an image, `https:` or same-origin: one for both color schemes, or one for each. */
export type SchemeUrl = string | { light: string; dark: string }

interface SchemePictureProps {
  url: SchemeUrl
  className: string
  alt: string
  /** Shows if the image fails to load. Default: nothing. */
  fallback?: ReactNode
}

/** Renders the image of the kit's color scheme. */
export function SchemePicture({ url, className, alt, fallback = null }: SchemePictureProps): ReactNode {
  const { colorScheme } = usePoolgate()
  const origin = useIsHydrated() ? globalThis.location.origin : undefined
  const [failed, setFailed] = useState('')
  const urls = typeof url === 'string' ? { light: url, dark: url } : url
  const light = safeUrl(urls.light, origin)
  const dark = safeUrl(urls.dark, origin)
  const src = colorScheme === 'dark' ? dark : light
  if (!src) return null
  if (failed === src) return fallback
  return (
    <picture className="pg-picture">
      {colorScheme === 'auto' && dark && dark !== src && <source srcSet={dark} media="(prefers-color-scheme: dark)" />}
      <img className={className} src={src} alt={alt} referrerPolicy="no-referrer" onError={() => setFailed(src)} />
    </picture>
  )
}
