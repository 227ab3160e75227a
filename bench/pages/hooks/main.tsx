import { type StepProps, useSession, useSignIn, useStep } from 'poolgate'
import { submitCredentials } from 'poolgate/client'
import { createRoot } from 'react-dom/client'

/** A form of the host app, below a provider that another module renders. */
function SignIn() {
  const { status } = useSession()
  const { state, onNext } = useSignIn()
  if (status === 'signedIn' || state.step !== 'credentials') return null
  return <Credentials state={state} onNext={onNext} />
}

function Credentials({ state, onNext }: StepProps<'credentials'>) {
  const { formProps, field } = useStep({ state, onNext, submit: submitCredentials })
  return (
    <form {...formProps}>
      <input {...field('username').input} />
      <input {...field('password').input} />
    </form>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(<SignIn />)
