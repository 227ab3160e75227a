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
type PetAction = StepAction<State, string, { pet: string }>

function PetForm({ submit, onNext = () => {} }: { submit: PetAction; onNext?: (next: string) => void }) {
  const { formProps, field, error, isPending } = useStep({ state: { step: 'pet' } as State, submit, onNext })
  return (
    <form {...formProps} aria-label="Register a pet">
      <label {...field('pet').label}>Pet</label>
      <input {...field('pet').input} />
      <p {...field('pet').error} />
      <p role="alert">{error && `${error.code}: ${error.message}`}</p>
      <button type="submit">{isPending ? 'Saving' : 'Save'}</button>
    </form>
  )
}

test('a custom step passes its values to its action, and the result to onNext', async () => {
  const results: string[] = []
  const submit: PetAction = async (_context, state, { pet }) => `${state.step} ${pet}`
  renderWithPool(createTestPool(), <PetForm submit={submit} onNext={(next) => results.push(next)} />)
  await fillIn({ Pet: 'cat' })
  await press('Save')
  await waitFor(() => expect(results).toEqual(['pet cat']))
})

test('an error of the form has a code and a message', async () => {
  renderWithPool(createTestPool(), <PetForm submit={() => Promise.reject(new AuthError('busy'))} />)
  await fillIn({ Pet: 'cat' })
  await press('Save')
  await screen.findByText("busy: We're busy right now. Try again in a moment.")
})

test('an error with a field shows at that field', async () => {
  renderWithPool(
    createTestPool(),
    <PetForm submit={() => Promise.reject(new AuthError('invalidValue', { field: 'pet' }))} />,
  )
  await fillIn({ Pet: 'cat' })
  await press('Save')
  expect((await screen.findByText("This value isn't valid.")).id).toBe(
    screen.getByLabelText('Pet').getAttribute('aria-describedby'),
  )
})

test('an unexpected error in an action shows as “Something went wrong” and is reported to the window', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const reported: unknown[] = []
  const report = ({ error }: ErrorEvent) => reported.push(error)
  window.addEventListener('error', report)
  onTestFinished(() => window.removeEventListener('error', report))
  const unexpectedError = new TypeError('undefined is not a pet')
  renderWithPool(createTestPool(), <PetForm submit={() => Promise.reject(unexpectedError)} />)
  await fillIn({ Pet: 'cat' })
  await press('Save')
  await screen.findByText('unknown: Something went wrong. Try again.')
  expect(reported).toEqual([unexpectedError])
})

test('a step ignores the retry, throwOnError and gcTime defaults of a shared QueryClient', async () => {
  const defaultOptions = { mutations: { retry: 3, throwOnError: true, gcTime: 60_000 } }
  const queryClient = new QueryClient({ defaultOptions })
  let calls = 0
  const submit: PetAction = async () => {
    calls++
    throw new AuthError('refused')
  }
  const { unmount } = renderWithPool(createTestPool(), <PetForm submit={submit} />, { queryClient })
  await fillIn({ Pet: 'cat' })
  await press('Save')
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

test('a step is submitted even if the browser reports that it’s offline, so that no paused request keeps a password', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  window.dispatchEvent(new Event('offline'))
  onTestFinished(() => void window.dispatchEvent(new Event('online')))
  const results: string[] = []
  renderWithPool(createTestPool(), <PetForm submit={async () => 'saved'} onNext={(next) => results.push(next)} />)
  await fillIn({ Pet: 'cat' })
  form().requestSubmit()
  await waitFor(() => expect(results).toEqual(['saved']))
})

test('the prepare function of an action runs when a field gets the focus', async () => {
  const prepare = vi.fn()
  const submit: PetAction = Object.assign(async () => 'saved', { prepare })
  renderWithPool(createTestPool(), <PetForm submit={submit} />)
  expect(prepare).not.toHaveBeenCalled()
  screen.getByLabelText('Pet').focus()
  expect(prepare).toHaveBeenCalled()
})

interface PetValues {
  pet: string
  size: string
  neutered?: string
  vaccinated?: string
}

/** A form with every kind of input of a step's own, between inputs of the host app with the same and with other names. */
function PetDetailsForm({ submit }: { submit: StepAction<State, string, PetValues> }) {
  const { formProps, field, choice } = useStep({ state: { step: 'pet' } as State, submit, onNext: () => {} })
  return (
    <form {...formProps} aria-label="Describe a pet">
      <input name="pet" defaultValue="robot" />
      <label {...field('pet').label}>Pet</label>
      <input {...field('pet').input} />
      <input type="radio" {...choice('size')} value="small" />
      <input type="radio" {...choice('size')} value="large" defaultChecked />
      <input type="checkbox" {...choice('neutered')} defaultChecked />
      <input type="checkbox" {...choice('vaccinated')} />
      <input name="pet" defaultValue="other" />
      <input type="checkbox" name="vaccinated" defaultChecked />
      <input type="checkbox" name="terms" defaultChecked />
      <input type="password" name="confirmPassword" defaultValue="p" />
      <button type="submit" name="intent">
        Save
      </button>
    </form>
  )
}

test('a step reads its own inputs and no others', async () => {
  const results: unknown[] = []
  const submit: StepAction<State, string, PetValues> = async (_context, _state, values) => {
    results.push(values)
    return 'saved'
  }
  renderWithPool(createTestPool(), <PetDetailsForm submit={submit} />)
  await fillIn({ Pet: 'cat' })
  await press('Save')
  await waitFor(() => expect(results).toEqual([{ pet: 'cat', size: 'large', neutered: 'on' }]))
})
