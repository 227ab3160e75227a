import { type ReactNode, useContext, useId } from 'react'
import { LogoContext, useComponents } from './components.ts'
import { Subsection, useHeadingLevel } from './Screen.tsx'

interface ScreenCardProps {
  title: string
  /** Id of the heading, for references to it. Default: a generated id. */
  titleId?: string | undefined
  /** Text above the content. */
  explanation?: ReactNode
  links?: ReactNode
  children?: ReactNode
}

/** Renders a card with the heading level of its screen and the provider's logo. */
export function ScreenCard({ title, titleId, explanation, links, children }: ScreenCardProps) {
  const { Card } = useComponents()
  const headingLevel = useHeadingLevel()
  const logo = useContext(LogoContext)
  const ownTitleId = useId()
  return (
    <Card title={title} titleId={titleId ?? ownTitleId} headingLevel={headingLevel} links={links} logo={logo}>
      <Subsection>
        {explanation && <p className="pg-text textDescription-customizable">{explanation}</p>}
        {children}
      </Subsection>
    </Card>
  )
}
