import { useUserProviders } from '../../hooks/account/useUserProviders.ts'
import { Interpolate } from '../shared/Interpolate.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'

interface ManagedByProviderProps {
  title: string
  /** `{providers}` is the place of their names. */
  explanation: string
}

/** Explains why a section of the account has nothing to change: the user's identity provider does what it would set up. */
export function ManagedByProvider({ title, explanation }: ManagedByProviderProps) {
  const { labels } = useUserProviders()
  return (
    <ScreenCard title={title} explanation={<Interpolate sentence={explanation} values={{ providers: labels }} />} />
  )
}
