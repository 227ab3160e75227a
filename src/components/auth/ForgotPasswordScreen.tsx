import { forwardRef, type ReactNode } from 'react'
import type { ForgotPasswordState } from '../../flows/resetPassword/forgotPassword.ts'
import type { SignInStateAt } from '../../flows/signIn/signInState.ts'
import { type ForgotPasswordOptions, useForgotPassword } from '../../hooks/auth/useForgotPassword.ts'
import { LazyModule } from '../shared/LazyModule.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import { laterScreensModule } from './laterScreensModule.ts'
import { SignIn } from './SignIn.tsx'
import type { RequestProps } from './steps/Request.tsx'

/** Props of `ForgotPassword`. */
export interface ForgotPasswordProps extends ForgotPasswordOptions, ScreenProps {
  /**
   * Called by the link to the sign-in, and once the password is reset. Pass the state on:
   * `<SignIn initialState={state} />`. Without it, no link shows and the sign-in form follows here.
   */
  onSignIn?: ((state: SignInStateAt<'credentials'>) => void) | undefined
}

interface ForgotPasswordScreenProps extends ForgotPasswordProps {
  /** Renders the first form, whose code may be loaded later. */
  renderRequest: (props: RequestProps) => ReactNode
}

/** Sends a code and sets a new password with it. */
export const ForgotPasswordScreen: RootComponent<ForgotPasswordScreenProps> = forwardRef<
  HTMLDivElement,
  ForgotPasswordScreenProps
>(function ForgotPasswordScreen({ initialState, onSignIn, renderRequest, ...screen }, ref) {
  const { state, onNext } = useForgotPassword({ initialState })
  const proceed = (next: ForgotPasswordState) => {
    if (onSignIn && next.step === 'credentials') onSignIn(next)
    else onNext(next)
  }
  const leave = (username: string) => onSignIn?.({ step: 'credentials', username })
  return (
    <Screen {...screen} ref={ref} step={state.step}>
      {state.step === 'request' &&
        renderRequest({ state, onNext: proceed, prepare: laterScreensModule.prepare, onSignIn: onSignIn && leave })}
      {state.step === 'resetPassword' && (
        <LazyModule module={laterScreensModule}>
          {({ ResetPassword }) => (
            <ResetPassword
              state={state}
              onNext={proceed}
              onBack={() => proceed({ step: 'credentials', username: state.username })}
              onUseDifferent={(username) => onNext({ step: 'request', username })}
            />
          )}
        </LazyModule>
      )}
      {state.step === 'credentials' && <SignIn initialState={state} />}
    </Screen>
  )
})
