import { type MfaPreference, setMfaPreference } from '../../flows/account/mfaPreferences.ts'
import type { Profile } from '../../flows/account/profile.ts'
import type { MutationResult } from '../mutationResult.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { userQuery } from './accountQueries.ts'
import { useOptimisticMutation } from './useOptimisticMutation.ts'
import type { UserQueryResult } from './userQueryResult.ts'
import { useUser } from './useUser.ts'

/** Reads the user's MFA methods; `set` turns one on or off, or makes it the default. */
export function useMfaPreferences(): UserQueryResult<Profile> & { set: MutationResult<MfaPreference> } {
  const { queryKey } = userQuery(usePoolgate().flow.session)
  const set = useOptimisticMutation<Profile, MfaPreference>({
    queryKey,
    change: setMfaPreference,
    show: withPreference,
  })
  return { ...useUser(), set }
}

function withPreference({ preferredMfa, ...profile }: Profile, { method, isOn, isPreferred }: MfaPreference): Profile {
  const others = profile.mfa.filter((one) => one !== method)
  const kept = preferredMfa === method ? undefined : preferredMfa
  const preferred = isOn && isPreferred ? method : kept
  return { ...profile, mfa: isOn ? [...others, method] : others, ...(preferred && { preferredMfa: preferred }) }
}
