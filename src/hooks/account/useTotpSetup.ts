import type { TotpSetupState } from '../../flows/account/totpSetup.ts'
import { userQuery } from './accountQueries.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { type Flow, useFlow } from '../form/useStepState.ts'

/** The set-up of an authenticator app. Its key is in the state of the step that shows it, and gone with it. */
export function useTotpSetup(): Flow<TotpSetupState> {
  const { flow, queryClient } = usePoolgate()
  const setup = useFlow<TotpSetupState>({ step: 'start' })
  return {
    ...setup,
    go: (next) => {
      setup.go(next)
      if (next.step === 'done') void queryClient.invalidateQueries({ queryKey: userQuery(flow.session).queryKey })
    },
  }
}
