import { forwardRef } from 'react'
import type { RootComponent } from '../shared/rootProps.ts'
import { type ForgotPasswordProps, ForgotPasswordScreen } from './ForgotPasswordScreen.tsx'
import { Request } from './steps/Request.tsx'

/**
 * Sends a code and sets a new password with it.
 *
 * @example
 * <ForgotPassword onSignIn={(state) => navigate('/sign-in', { state })} />
 */
export const ForgotPassword: RootComponent<ForgotPasswordProps> = forwardRef<HTMLDivElement, ForgotPasswordProps>(
  function ForgotPassword(props, ref) {
    return <ForgotPasswordScreen {...props} ref={ref} renderRequest={(request) => <Request {...request} />} />
  },
)
ForgotPassword.displayName = 'ForgotPassword'
