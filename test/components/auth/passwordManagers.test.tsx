import { fireEvent, screen } from '@testing-library/react'
import { SignIn, SignUp } from 'poolgate'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { field, form, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { askingPool, loadLazySteps, screenNames, screens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann } from '../../support/users.ts'

beforeAll(loadLazySteps)

/** What Chromium's developer tools say about the page's forms. */
let complaints: string[] = []

beforeAll(async () => {
  const devtools = cdp()
  // Vitest opens a connection for each of its first calls, and listens on one of them: one call must be over before the rest.
  await devtools.send('Log.clear')
  devtools.on('Log.entryAdded', ({ entry }) => {
    if (entry.source === 'recommendation') complaints.push(entry.text)
  })
  devtools.on('Audits.issueAdded', ({ issue }) => {
    const type = issue.details.genericIssueDetails?.errorType
    if (type?.startsWith('Form')) complaints.push(type)
  })
  await devtools.send('Log.enable')
  await devtools.send('Audits.enable')
})
afterAll(async () => {
  await cdp().send('Log.disable')
  await cdp().send('Audits.disable')
})
beforeEach(() => {
  complaints = []
})

/** A form that Chromium objects to in both ways. */
function appendBadForm(place: Element) {
  const label = Object.assign(document.createElement('label'), { htmlFor: 'nowhere', textContent: 'x' })
  const input = Object.assign(document.createElement('input'), { type: 'password', autocomplete: 'new-password' })
  place.append(document.createElement('form'), label, Object.assign(input, { id: crypto.randomUUID() }))
}

/** Once Chromium has objected to a form that came later, it has looked at all that was there before. */
async function expectOnlyTheBadFormToBeNamed() {
  const place = document.body.appendChild(document.createElement('div'))
  const named = ['[DOM] Password field is not contained in a form', 'FormLabelForMatchesNonExistingIdError']
  await vi.waitFor(
    () => {
      appendBadForm(place)
      for (const text of named) expect(complaints.some((complaint) => complaint.startsWith(text))).toBe(true)
    },
    { interval: 200, timeout: 8_000 },
  )
  place.remove()
  expect(complaints.filter((complaint) => !named.some((text) => complaint.startsWith(text)))).toEqual([])
}

test.each(screenNames)('Chromium finds nothing to improve in: %s', async (name) => {
  renderWithPool(createTestPool(), screens[name]!(), { pool: askingPool })
  await expectOnlyTheBadFormToBeNamed()
})

test('a manager that sets values without any event signs in', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  field('Email').value = ann.email
  field('Password').value = ann.password
  await press('Sign in')
  await screen.findByText("You're signed in")
})

test('a manager that sets values and sends events signs in', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  for (const [label, value] of Object.entries({ Email: ann.email, Password: ann.password })) {
    fireEvent.input(field(label), { target: { value } })
    fireEvent.change(field(label))
    fireEvent.blur(field(label))
  }
  form().requestSubmit()
  await screen.findByText("You're signed in")
})

test('what a manager set without events is still there after a failure, and after the password was revealed', async () => {
  const scene = createTestPool()
  scene.network.state = 'off'
  renderWithPool(scene, <SignIn />)
  field('Email').value = ann.email
  field('Password').value = ann.password
  await press('Show password')
  await press('Sign in')
  await screen.findByText("You're offline. Check your connection and try again.")
  expect([field('Email').value, field('Password').value]).toEqual([ann.email, ann.password])
})

test('a password that a manager generates is not judged before it is all there', async () => {
  const scene = createTestPool()
  renderWithPool(scene, <SignUp />, { pool: askingPool })
  field('Email').value = 'bea@example.com'
  field('First name').value = 'Bea'
  field('Password').value = 'Battery-Staple-8?'
  await press('Create account')
  await screen.findByRole('heading', { name: 'Check your email' })
  scene.pool.outbox.clear()
})

test('a sign-in that worked takes its form away and touches the history, which tells managers to save', async () => {
  const replaced = vi.spyOn(history, 'replaceState')
  renderWithPool(createTestPool(), <SignIn />)
  const address = location.href
  await signIn({ ...ann, password: 'Wrong-Horse-9!' })
  await screen.findByText('Incorrect email or password.')
  expect(replaced).not.toHaveBeenCalled()
  await signIn(ann)
  await screen.findByText("You're signed in")
  expect(replaced).toHaveBeenCalledOnce()
  expect(location.href).toBe(address)
  expect(document.forms).toHaveLength(0)
})
