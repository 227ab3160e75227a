import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useUserProviders } from '../../hooks/account/useUserProviders.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { LazyModule } from '../shared/LazyModule.tsx'
import { Loading } from '../shared/Loading.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { laterScreensModule } from './laterScreensModule.ts'
import { ProviderError } from './ProviderError.tsx'

/** Asks a user without a password to authenticate at the identity provider again. */
export function ProviderReauthentication() {
  const { federation } = usePoolgate()
  const { reauthentication: text } = useAccountMessages()
  return (
    <ScreenCard title={text.title} explanation={federation ? text.withProvider : text.signInAgain}>
      <ProviderError />
      <UserProviderButtons />
    </ScreenCard>
  )
}

/** Renders the buttons of the user's own identity providers, with a divider above them if another method comes first. */
export function UserProviderButtons({ hasDivider = false }: { hasDivider?: boolean }) {
  const { federation } = usePoolgate()
  const { providers } = useUserProviders()
  if (!federation || providers.length === 0) return null
  return (
    <LazyModule module={laterScreensModule} placeholder={<Loading isInline />}>
      {({ Divider, ProviderButtons }) => (
        <>
          {hasDivider && <Divider />}
          <ProviderButtons providers={providers} isReauthentication />
        </>
      )}
    </LazyModule>
  )
}
