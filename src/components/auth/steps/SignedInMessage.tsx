import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepEvent } from '../../../hooks/useStepEvent.ts'
import { ScreenCard } from '../../shared/ScreenCard.tsx'

/** Renders the end of a sign-in, if the host app shows nothing else. Its heading takes the focus of the last form. */
export function SignedInMessage() {
  useStepEvent('signedIn')
  return <ScreenCard title={usePoolgate().messages.signedIn} />
}
