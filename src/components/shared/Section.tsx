import { type ReactNode, useContext, useId } from 'react'
import { LogoContext, useComponents } from './components.ts'
import { Screen, type ScreenProps, useHeadingLevel } from './Screen.tsx'

interface SectionProps extends ScreenProps {
  title: string
  explanation?: ReactNode
  links?: ReactNode
  /** Another value moves a focus that was inside to what is new, or to the heading. */
  step?: string
  children: ReactNode
}

/** A part of the account that is no form: a heading, what to know, content. */
export function Section({ step = '', headingLevel, components, ...card }: SectionProps) {
  return (
    <Screen step={step} headingLevel={headingLevel} components={components}>
      <SectionCard {...card} />
    </Screen>
  )
}

function SectionCard({ title, explanation, links, children }: Omit<SectionProps, 'step' | keyof ScreenProps>) {
  const { Card } = useComponents()
  const headingLevel = useHeadingLevel()
  return (
    <Card title={title} titleId={useId()} headingLevel={headingLevel} links={links} logo={useContext(LogoContext)}>
      {explanation && <p className="pg-text textDescription-customizable">{explanation}</p>}
      {children}
    </Card>
  )
}
