import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { type StepAction, useStep } from 'poolgate'
import { AuthError } from 'poolgate/client'
import { expect, onTestFinished, test, vi } from 'vitest'
import { fillIn, form, press, renderWithPool } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'

interface State {
  step: 'pet'
}
type Ask = StepAction<State, string, { pet: string }>

function Pet({ submit, onNext = () => {} }: { submit: Ask; onNext?: (next: string) => void }) {
  const { formProps, field, error, isPending } = useStep({ state: { step: 'pet' } as State, submit, onNext })
  return (
    <form {...formProps} aria-label="Register a pet">
      <label {...field('pet').label}>Pet</label>
      <input {...field('pet').input} />
      <p {...field('pet').error} />
      <p role="alert">{error && `${error.code}: ${error.message}`}</p>
      <button type="submit">{isPending ? 'Asking' : 'Ask'}</button>
    </form>
  )
}

test('a step of the host’s own gets what is typed, and leads where its verb says', async () => {
  const gone: string[] = []
  const submit: Ask = async (_context, state, { pet }) => `${state.step} ${pet}`
  renderWithPool(createTestPool(), <Pet submit={submit} onNext={(next) => gone.push(next)} />)
  await fillIn({ Pet: 'cat' })
  await press('Ask')
  await waitFor(() => expect(gone).toEqual(['pet cat']))
})

test('an error of the form comes with its code and its sentence', async () => {
  renderWithPool(createTestPool(), <Pet submit={() => Promise.reject(new AuthError('busy'))} />)
  await fillIn({ Pet: 'cat' })
  await press('Ask')
  await screen.findByText("busy: We're busy right now. Try again in a moment.")
})

test('an error about a field shows at that field', async () => {
  renderWithPool(
    createTestPool(),
    <Pet submit={() => Promise.reject(new AuthError('invalidValue', { field: 'pet' }))} />,
  )
  await fillIn({ Pet: 'cat' })
  await press('Ask')
  expect((await screen.findByText("This value isn't valid.")).id).toBe(
    screen.getByLabelText('Pet').getAttribute('aria-describedby'),
  )
})

test('a mistake in a verb is shown as something that went wrong, and reaches the host’s monitoring', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const heard: unknown[] = []
  const hear = ({ error }: ErrorEvent) => heard.push(error)
  window.addEventListener('error', hear)
  onTestFinished(() => window.removeEventListener('error', hear))
  const mistake = new TypeError('undefined is not a pet')
  renderWithPool(createTestPool(), <Pet submit={() => Promise.reject(mistake)} />)
  await fillIn({ Pet: 'cat' })
  await press('Ask')
  await screen.findByText('unknown: Something went wrong. Try again.')
  expect(heard).toEqual([mistake])
})

test('a shared QueryClient that retries, persists and throws does none of it with a step', async () => {
  const defaultOptions = { mutations: { retry: 3, throwOnError: true, gcTime: 60_000 } }
  const queryClient = new QueryClient({ defaultOptions })
  let calls = 0
  const submit: Ask = async () => {
    calls++
    throw new AuthError('refused')
  }
  const { unmount } = renderWithPool(createTestPool(), <Pet submit={submit} />, { queryClient })
  await fillIn({ Pet: 'cat' })
  await press('Ask')
  await screen.findByText(/^refused/)
  expect(calls).toBe(1)
  expect(
    queryClient
      .getMutationCache()
      .getAll()
      .map(({ state }) => state.variables),
  ).toEqual([undefined])
  unmount()
  await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]))
})

test('a browser that believes itself offline is asked all the same, so that nothing waits with a password in it', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  window.dispatchEvent(new Event('offline'))
  onTestFinished(() => void window.dispatchEvent(new Event('online')))
  const gone: string[] = []
  renderWithPool(createTestPool(), <Pet submit={async () => 'met'} onNext={(next) => gone.push(next)} />)
  await fillIn({ Pet: 'cat' })
  form().requestSubmit()
  await waitFor(() => expect(gone).toEqual(['met']))
})

test('what a verb can do ahead, it is asked to do when somebody comes to a field', async () => {
  const prepare = vi.fn()
  const submit: Ask = Object.assign(async () => 'met', { prepare })
  renderWithPool(createTestPool(), <Pet submit={submit} />)
  expect(prepare).not.toHaveBeenCalled()
  screen.getByLabelText('Pet').focus()
  expect(prepare).toHaveBeenCalled()
})
