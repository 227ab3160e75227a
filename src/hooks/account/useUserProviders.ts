import { isProviderUser, providerNamesOf } from '../../flows/account/userProviders.ts'
import { formatList } from '../../messages/formatList.ts'
import { describeProvider } from '../auth/providerChoice.ts'
import { useProviderSignIn } from '../auth/useProviderSignIn.ts'
import { useSession } from '../auth/useSession.ts'
import { usePoolgate } from '../poolgateContext.ts'

/** How the signed-in user signs in. */
export interface UserProviders {
  /** The identity providers of the user's account. */
  providers: readonly { name: string; label: string }[]
  /** The labels as one text. */
  labels: string
  /** Whether the user has no password and no MFA methods in the pool. */
  isProviderUser: boolean
}

/** Returns the identity providers that the signed-in user signs in with. */
export function useUserProviders(): UserProviders {
  const session = useSession()
  const { providers: offered } = useProviderSignIn()
  const { locale } = usePoolgate().messages
  if (session.status !== 'signedIn') return { providers: [], labels: '', isProviderUser: false }
  const providers = providerNamesOf(session.user).map(
    (name) => offered.find((one) => one.name === name) ?? describeProvider({ name }),
  )
  const labels = formatList(
    providers.map(({ label }) => label),
    locale,
  )
  return { providers, labels, isProviderUser: isProviderUser(session.user) }
}
