import { forwardRef } from 'react'
import type { RootComponent } from '../shared/rootProps.ts'
import { type SignUpProps, SignUpScreen } from './SignUpScreen.tsx'
import { Details } from './steps/Details.tsx'

/**
 * Creates an account, confirms it and signs in.
 *
 * @example
 * <SignUp onSignedIn={() => navigate('/welcome')} onSignIn={(state) => navigate('/sign-in', { state })} />
 */
export const SignUp: RootComponent<SignUpProps> = forwardRef<HTMLDivElement, SignUpProps>(function SignUp(props, ref) {
  return <SignUpScreen {...props} ref={ref} renderDetails={(details) => <Details {...details} />} />
})
SignUp.displayName = 'SignUp'
