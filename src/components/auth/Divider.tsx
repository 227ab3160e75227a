import { useProviderMessages } from '../../hooks/auth/useProviderMessages.ts'

/** Separates two sign-in methods. */
export function Divider() {
  return <p className="pg-divider">{useProviderMessages().or}</p>
}
