import type { ReactNode } from 'react'

export interface CardProps {
  title: string
  /** For the heading, which names the form. */
  titleId: string
  headingLevel: 1 | 2 | 3 | 4 | 5 | 6
  children: ReactNode
  /** The ways to other screens. */
  links?: ReactNode
  /** The host's logo. */
  logo?: ReactNode
}

/** The surface of one step: a heading, what the step asks, and the ways on. */
export function Card({ title, titleId, headingLevel, children, links, logo }: CardProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="pg-card background-customizable">
      {logo && <div className="pg-banner banner-customizable">{logo}</div>}
      <Heading id={titleId} className="pg-title textDescription-customizable" tabIndex={-1}>
        {title}
      </Heading>
      {children}
      {links && <div className="pg-links">{links}</div>}
    </div>
  )
}
