import { useProviderState } from '../../hooks/auth/useProviderState.ts'
import { alertMessage } from '../../hooks/form/errorMessage.ts'
import { withErrors } from '../../hooks/form/withErrors.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { FormError } from '../shared/FormError.tsx'

/** Renders why the last sign-in with an identity provider failed. */
export function ProviderError() {
  const { messages, pool } = usePoolgate()
  const { error } = useProviderState()
  return <FormError error={error && { code: error.code, message: alertMessage(error, withErrors(messages), pool) }} />
}
