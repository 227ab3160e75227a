import { type StepOptions, useSignIn, useStep } from 'poolgate'
import * as flow from 'poolgate/client'

/** A custom sign-in that uses only the kit's hooks, none of its components, and supports every step. */
export function CustomSignIn({ onSignedIn }: { onSignedIn?: (user: flow.User) => void }) {
  const { state, onNext } = useSignIn({ onSignedIn })
  switch (state.step) {
    case 'credentials':
      return <Step {...{ state, onNext }} submit={flow.submitCredentials} names={['username', 'password']} />
    case 'confirmSignUp':
      return <Step {...{ state, onNext }} submit={flow.submitConfirmSignUp} names={['code']} />
    case 'resetPassword':
      return <Step {...{ state, onNext }} submit={flow.submitResetPassword} names={['code', 'newPassword']} />
    case 'newPassword':
      return <Step {...{ state, onNext }} submit={flow.submitNewPassword} names={[...state.missing, 'newPassword']} />
    case 'code':
      return <Step key={state.via} {...{ state, onNext }} submit={flow.submitCode} names={['code']} />
    case 'chooseMfa':
      return <Step {...{ state, onNext }} submit={flow.submitMfaChoice} names={['method']} note={`${state.methods}`} />
    case 'setUpMfa':
      return <Step {...{ state, onNext }} submit={flow.submitMfaSetup} names={['method']} note={`${state.methods}`} />
    case 'setUpTotp':
      return (
        <Step {...{ state, onNext }} submit={flow.submitMfaTotpSetup} names={['code']} note={`Key: ${state.secret}`} />
      )
    case 'setUpEmail':
      return <Step {...{ state, onNext }} submit={flow.submitEmailSetup} names={['email']} />
    case 'customChallenge':
      return <Step key={state.session} {...{ state, onNext }} submit={flow.submitCustomChallenge} names={['answer']} />
    case 'chooseFactor':
      return <Step {...{ state, onNext }} submit={flow.submitFactor} names={['factor']} note={`${state.factors}`} />
    case 'password':
      return <Step {...{ state, onNext }} submit={flow.submitPassword} names={['password']} />
    case 'passkey':
      return <Step {...{ state, onNext }} submit={flow.submitPasskey} names={[]} />
    case 'signedIn':
      return <h1>Welcome</h1>
  }
}

const LABEL: Record<string, string> = { username: 'Email', password: 'Password', code: 'Code', newPassword: 'Password' }

type StepProps<S, A> = StepOptions<S, flow.SignInState, A> & { names: (keyof A & string)[]; note?: string }

function Step<S extends { step: string }, A>({ state, onNext, submit, names, note }: StepProps<S, A>) {
  const { formProps, field, usernameProps, error, isPending } = useStep({ state, onNext, submit })
  return (
    <form {...formProps} aria-label={state.step}>
      {names.map((name) => (
        <p key={name}>
          <label {...field(name).label}>{LABEL[name] ?? name}</label> <input {...field(name).input} />{' '}
          <span {...field(name).error} />
        </p>
      ))}
      {state.step !== 'credentials' && <input {...usernameProps} className="visually-hidden" />}
      <p role="alert">{error?.message ?? note}</p>
      <input type="submit" aria-disabled={isPending} value="Continue" />
    </form>
  )
}
