import { useErrorMessage, useProviderSignIn } from 'poolgate'

export function Providers() {
  const { providers, signIn, prepare, pending, error } = useProviderSignIn()
  const errorMessage = useErrorMessage()
  if (pending?.is === 'returning') return <p>Signing you in…</p>
  return (
    <>
      {error && <p role="alert">{errorMessage(error)}</p>}
      {providers.map(({ name, label }) => (
        <button
          key={name}
          type="button"
          onFocus={prepare}
          onPointerEnter={prepare}
          onClick={() => signIn({ provider: name })}
        >
          Continue with {label}
        </button>
      ))}
    </>
  )
}
