import { useSignIn, useStep, type Verb } from 'poolgate'
import * as flow from 'poolgate/client'

/** A sign-in of one's own on the hooks alone: every step, no component of the kit. */
export function CustomSignIn({ onSignedIn }: { onSignedIn?: (user: flow.User) => void }) {
  const { state, go } = useSignIn({ onSignedIn })
  switch (state.step) {
    case 'credentials':
      return (
        <Ask {...{ state, go }} submit={flow.submitCredentials} fields={{ username: 'Email', password: 'Password' }} />
      )
    case 'confirmSignUp':
      return <Ask {...{ state, go }} submit={flow.submitConfirmSignUp} fields={{ code: 'Code' }} />
    case 'resetPassword':
      return (
        <Ask {...{ state, go }} submit={flow.submitResetPassword} fields={{ code: 'Code', newPassword: 'Password' }} />
      )
    case 'newPassword': {
      const missing = Object.fromEntries(state.missing.map((name) => [name, name]))
      return <Ask {...{ state, go }} submit={flow.submitNewPassword} fields={{ ...missing, newPassword: 'Password' }} />
    }
    case 'signedIn':
      return <h1>Welcome</h1>
  }
}

interface AskProps<State, Answer> {
  state: State
  go: (next: flow.SignInState) => void
  submit: Verb<State, flow.SignInState, Answer>
  fields: Record<keyof Answer & string, string>
}

function Ask<State extends { step: string }, Answer>({ state, go, submit, fields }: AskProps<State, Answer>) {
  const { formProps, field, usernameProps, error, isPending } = useStep({ state, go, submit })
  return (
    <form {...formProps} aria-label={state.step}>
      {(Object.keys(fields) as (keyof Answer & string)[]).map((name) => (
        <p key={name}>
          <label {...field(name).label}>{fields[name]}</label> <input {...field(name).input} />
          <span {...field(name).error} />
        </p>
      ))}
      {!('username' in fields) && <input {...usernameProps} style={{ position: 'absolute', clipPath: 'inset(50%)' }} />}
      <p role="alert">{error?.message}</p>
      <button type="submit" aria-disabled={isPending}>
        Continue
      </button>
    </form>
  )
}
