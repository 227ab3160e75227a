import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { useForm } from 'react-hook-form'

/** The least that a form on this stack needs. */
function SignIn() {
  const { register, handleSubmit } = useForm<{ username: string; password: string }>()
  const { mutate } = useMutation({ mutationFn: async () => fetch('/sign-in', { method: 'POST' }) })
  return (
    <form onSubmit={handleSubmit(() => mutate())}>
      <label>
        Username <input {...register('username', { required: true })} />
      </label>
      <label>
        Password <input type="password" {...register('password', { required: true })} />
      </label>
      <button type="submit">Sign in</button>
    </form>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <QueryClientProvider client={new QueryClient()}>
    <SignIn />
  </QueryClientProvider>,
)
