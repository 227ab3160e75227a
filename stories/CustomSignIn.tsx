import { type StepOptions, useSignIn, useStep } from 'poolgate'
import * as flow from 'poolgate/client'

/** A sign-in of one's own on the hooks alone: every step, no component of the kit. */
export function CustomSignIn({ onSignedIn }: { onSignedIn?: (user: flow.User) => void }) {
  const { state, onNext } = useSignIn({ onSignedIn })
  switch (state.step) {
    case 'credentials':
      return <Ask {...{ state, onNext }} submit={flow.submitCredentials} names={['username', 'password']} />
    case 'confirmSignUp':
      return <Ask {...{ state, onNext }} submit={flow.submitConfirmSignUp} names={['code']} />
    case 'resetPassword':
      return <Ask {...{ state, onNext }} submit={flow.submitResetPassword} names={['code', 'newPassword']} />
    case 'newPassword':
      return <Ask {...{ state, onNext }} submit={flow.submitNewPassword} names={[...state.missing, 'newPassword']} />
    case 'code':
      return <Ask key={state.via} {...{ state, onNext }} submit={flow.submitCode} names={['code']} />
    case 'chooseMfa':
      return <Ask {...{ state, onNext }} submit={flow.submitMfaChoice} names={['method']} note={`${state.methods}`} />
    case 'setUpMfa':
      return <Ask {...{ state, onNext }} submit={flow.submitMfaSetup} names={['method']} note={`${state.methods}`} />
    case 'setUpTotp':
      return (
        <Ask {...{ state, onNext }} submit={flow.submitMfaTotpSetup} names={['code']} note={`Key: ${state.secret}`} />
      )
    case 'setUpEmail':
      return <Ask {...{ state, onNext }} submit={flow.submitEmailSetup} names={['email']} />
    case 'customChallenge':
      return <Ask key={state.session} {...{ state, onNext }} submit={flow.submitCustomChallenge} names={['answer']} />
    case 'chooseFactor':
      return <Ask {...{ state, onNext }} submit={flow.submitFactor} names={['factor']} note={`${state.factors}`} />
    case 'password':
      return <Ask {...{ state, onNext }} submit={flow.submitPassword} names={['password']} />
    case 'passkey':
      return <Ask {...{ state, onNext }} submit={flow.submitPasskey} names={[]} />
    case 'signedIn':
      return <h1>Welcome</h1>
  }
}

const WORDS: Record<string, string> = { username: 'Email', password: 'Password', code: 'Code', newPassword: 'Password' }

type AskProps<S, A> = StepOptions<S, flow.SignInState, A> & { names: (keyof A & string)[]; note?: string }

function Ask<S extends { step: string }, A>({ state, onNext, submit, names, note }: AskProps<S, A>) {
  const { formProps, field, usernameProps, error, isPending } = useStep({ state, onNext, submit })
  return (
    <form {...formProps} aria-label={state.step}>
      {names.map((name) => (
        <p key={name}>
          <label {...field(name).label}>{WORDS[name] ?? name}</label> <input {...field(name).input} />
          <span {...field(name).error} />
        </p>
      ))}
      {state.step !== 'credentials' && <input {...usernameProps} className="visually-hidden" />}
      <p role="alert">{error?.message ?? note}</p>
      <input type="submit" aria-disabled={isPending} value="Continue" />
    </form>
  )
}
