import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { ScreenCard } from '../../shared/ScreenCard.tsx'

/** Renders the end of a sign-in, if the host app shows nothing else. Its heading takes the focus of the last form. */
export function SignedInMessage() {
  return <ScreenCard title={usePoolgate().messages.signedIn} />
}
