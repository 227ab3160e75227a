import type { AuthErrorCode } from '../../errors.ts'
import { useComponents } from './components.ts'

/** Renders the error of a form as a whole. After a refusal for lack of a recent authentication, the form to reauthenticate shows instead. */
export function FormError({ error }: { error: { code: AuthErrorCode; message: string } | undefined }) {
  const { Alert } = useComponents()
  return <Alert tone="error">{error?.code !== 'reauthenticationRequired' && error?.message}</Alert>
}
