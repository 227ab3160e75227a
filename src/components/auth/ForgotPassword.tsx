import type { ForgotPasswordState } from '../../flows/resetPassword/forgotPassword.ts'
import type { At } from '../../flows/signIn/signInState.ts'
import { type ForgotPasswordOptions, useForgotPassword } from '../../hooks/auth/useForgotPassword.ts'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import { SignIn } from './SignIn.tsx'
import { Request } from './steps/Request.tsx'
import { ResetPassword } from './steps/ResetPassword.tsx'

export interface ForgotPasswordProps extends ForgotPasswordOptions, ScreenProps {
  /**
   * The way to the sign-in: hand it what comes, `<SignIn initial={state} />`. Called by the link, and once the
   * password is reset. Without it no link shows, and the sign-in form follows here.
   */
  onSignIn?: ((state: At<'credentials'>) => void) | undefined
}

/**
 * Sends a code and sets a new password with it.
 *
 * @example
 * <ForgotPassword onSignIn={(state) => navigate('/sign-in', { state })} />
 */
export function ForgotPassword({ initial, onSignIn, ...screen }: ForgotPasswordProps) {
  const { state, go } = useForgotPassword(initial && { initial })
  const proceed = (next: ForgotPasswordState) => (onSignIn && next.step === 'credentials' ? onSignIn(next) : go(next))
  const leave = (username: string) => onSignIn?.({ step: 'credentials', username })
  return (
    <Screen step={state.step} {...screen}>
      {state.step === 'request' && <Request state={state} go={proceed} onSignIn={onSignIn && leave} />}
      {state.step === 'resetPassword' && (
        <ResetPassword
          state={state}
          go={proceed}
          onBack={() => proceed({ step: 'credentials', username: state.username })}
        />
      )}
      {state.step === 'credentials' && <SignIn initial={state} />}
    </Screen>
  )
}
