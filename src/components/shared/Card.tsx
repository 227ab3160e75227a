import type { ReactElement, ReactNode } from 'react'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** Props of the `Card` in `components`, which frames each screen. */
export interface CardProps {
  title: string
  /** Id for the heading, which names the form. */
  titleId: string
  headingLevel: HeadingLevel
  children: ReactNode
  /** Links to other screens. */
  links?: ReactNode
  /** The host app's logo. Without one, the banner shows only if a customization gives it a color or a height. */
  logo?: ReactNode
}

/** Renders the surface of one step: logo, heading, content and links. */
export function Card({ title, titleId, headingLevel, children, links, logo }: CardProps): ReactElement {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="pg-card background-customizable">
      <div className="pg-banner banner-customizable">{logo}</div>
      <Heading id={titleId} className="pg-title textDescription-customizable">
        {title}
      </Heading>
      {children}
      {links && <div className="pg-links">{links}</div>}
    </div>
  )
}
