import { SchemePicture, type SchemeUrl } from '../shared/SchemePicture.tsx'

interface CardLogoProps {
  url: SchemeUrl
  alt: string
}

/** Renders the logo of a card, in a box of fixed height so that loading moves nothing. Shows its alternative text if loading fails. */
export function CardLogo({ url, alt }: CardLogoProps) {
  return (
    <SchemePicture
      url={url}
      className="pg-logo logo-customizable"
      alt={alt}
      fallback={alt && <span className="pg-logo-text">{alt}</span>}
    />
  )
}
