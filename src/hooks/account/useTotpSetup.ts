import type { TotpSetupState } from '../../flows/account/totpSetup.ts'
import { type StepStateResult, useStepState } from '../form/useStepState.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { userQuery } from './accountQueries.ts'

/** The setup of an authenticator app, headless. The key is in the state of the step that shows it, and nowhere else. */
export function useTotpSetup(): StepStateResult<TotpSetupState> {
  const { flow, queryClient } = usePoolgate()
  const setup = useStepState<TotpSetupState>({ step: 'start' })
  return {
    ...setup,
    onNext: (next) => {
      setup.onNext(next)
      if (next.step === 'done') void queryClient.invalidateQueries({ queryKey: userQuery(flow.session).queryKey })
    },
  }
}
