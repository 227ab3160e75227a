import { useContext, useId } from 'react'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { LogoContext, useComponents } from '../../shared/components.ts'
import { useHeadingLevel } from '../../shared/Screen.tsx'

/** The end, where the host shows nothing else: says so, and keeps the focus of whoever has just signed in. */
export function SignedInMessage() {
  const { messages } = usePoolgate()
  const { Card } = useComponents()
  const headingLevel = useHeadingLevel()
  const logo = useContext(LogoContext)
  return (
    <Card title={messages.signedIn} titleId={useId()} headingLevel={headingLevel} logo={logo}>
      {null}
    </Card>
  )
}
