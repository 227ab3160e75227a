import { type StepProps, useSignIn, useStep } from 'poolgate'
import { submitCredentials } from 'poolgate/client'

export function PasswordSignIn() {
  const { state, onNext } = useSignIn()
  if (state.step === 'credentials') return <Credentials state={state} onNext={onNext} />
  return <p>{state.step === 'signedIn' ? 'Welcome!' : `Next step: ${state.step}`}</p>
}

function Credentials({ state, onNext }: StepProps<'credentials'>) {
  const { formProps, field, error, isPending } = useStep({ state, onNext, submit: submitCredentials })
  const [username, password] = [field('username'), field('password')]
  return (
    <form {...formProps}>
      <label {...username.label}>Email</label>
      <input {...username.input} />
      <p {...username.error} />
      <label {...password.label}>Password</label>
      <input {...password.input} />
      <p {...password.error} />
      <p role="alert">{error?.message}</p>
      <button type="submit" aria-disabled={isPending}>
        Sign in
      </button>
    </form>
  )
}
