import type { ForgotPasswordState } from '../../flows/resetPassword/forgotPassword.ts'
import type { SignInStateAt } from '../../flows/signIn/signInState.ts'
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
  onSignIn?: ((state: SignInStateAt<'credentials'>) => void) | undefined
}

/**
 * Sends a code and sets a new password with it.
 *
 * @example
 * <ForgotPassword onSignIn={(state) => navigate('/sign-in', { state })} />
 */
export function ForgotPassword({ initialState, onSignIn, ...screen }: ForgotPasswordProps) {
  const { state, onNext } = useForgotPassword(initialState && { initialState })
  const proceed = (next: ForgotPasswordState) =>
    onSignIn && next.step === 'credentials' ? onSignIn(next) : onNext(next)
  const leave = (username: string) => onSignIn?.({ step: 'credentials', username })
  return (
    <Screen step={state.step} {...screen}>
      {state.step === 'request' && <Request state={state} onNext={proceed} onSignIn={onSignIn && leave} />}
      {state.step === 'resetPassword' && (
        <ResetPassword
          state={state}
          onNext={proceed}
          onBack={() => proceed({ step: 'credentials', username: state.username })}
        />
      )}
      {state.step === 'credentials' && <SignIn initialState={state} />}
    </Screen>
  )
}
