import { fireEvent, screen } from '@testing-library/react'
import { SignIn, SignUp } from 'poolgate'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { field, form, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { askingPool, loadLaterScreens, screenNames, screens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann } from '../../support/users.ts'

beforeAll(loadLaterScreens)

/** What Chromium's developer tools report about the page's forms. */
let reports: string[] = []

beforeAll(async () => {
  const devtools = cdp()
  // Vitest opens a connection for each of its first calls, but listens on only one of them: the first call must finish before the rest.
  await devtools.send('Log.clear')
  devtools.on('Log.entryAdded', ({ entry }) => {
    if (entry.source === 'recommendation') reports.push(entry.text)
  })
  devtools.on('Audits.issueAdded', ({ issue }) => {
    const type = issue.details.genericIssueDetails?.errorType
    if (type?.startsWith('Form')) reports.push(type)
  })
  await devtools.send('Log.enable')
  await devtools.send('Audits.enable')
})
afterAll(async () => {
  await cdp().send('Log.disable')
  await cdp().send('Audits.disable')
})
beforeEach(() => {
  reports = []
})

/** Appends a form that triggers a report of either kind. */
function appendBadForm(container: Element) {
  const label = Object.assign(document.createElement('label'), { htmlFor: 'nowhere', textContent: 'x' })
  const input = Object.assign(document.createElement('input'), { type: 'password', autocomplete: 'new-password' })
  container.append(document.createElement('form'), label, Object.assign(input, { id: crypto.randomUUID() }))
}

/** Expects reports about the bad form only. Once Chromium reports that form, which is added last, it has checked all others. */
async function expectReportsOfBadFormOnly() {
  const container = document.body.appendChild(document.createElement('div'))
  const expected = ['[DOM] Password field is not contained in a form', 'FormLabelForMatchesNonExistingIdError']
  await vi.waitFor(
    () => {
      appendBadForm(container)
      for (const text of expected) expect(reports.some((report) => report.startsWith(text))).toBe(true)
    },
    { interval: 200, timeout: 8_000 },
  )
  container.remove()
  expect(reports.filter((report) => !expected.some((text) => report.startsWith(text)))).toEqual([])
}

test.each(screenNames)('Chromium reports no issues with the form: %s', async (name) => {
  renderWithPool(createTestPool(), screens[name]!(), { pool: askingPool })
  await expectReportsOfBadFormOnly()
})

test('values that a password manager sets without events can be submitted', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  field('Email').value = ann.email
  field('Password').value = ann.password
  await press('Sign in')
  await screen.findByText("You're signed in")
})

test('values that a password manager sets with events can be submitted', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  for (const [label, value] of Object.entries({ Email: ann.email, Password: ann.password })) {
    fireEvent.input(field(label), { target: { value } })
    fireEvent.change(field(label))
    fireEvent.blur(field(label))
  }
  form().requestSubmit()
  await screen.findByText("You're signed in")
})

test('values that are set without events stay when the password is revealed and the request fails', async () => {
  const testPool = createTestPool()
  testPool.network.state = 'off'
  renderWithPool(testPool, <SignIn />)
  field('Email').value = ann.email
  field('Password').value = ann.password
  await press('Show password')
  await press('Sign in')
  await screen.findByText("You're offline. Check your connection and try again.")
  expect([field('Email').value, field('Password').value]).toEqual([ann.email, ann.password])
})

test('a generated password that is set without events is accepted on submit', async () => {
  const testPool = createTestPool()
  renderWithPool(testPool, <SignUp />, { pool: askingPool })
  field('Email').value = 'bea@example.com'
  field('First name').value = 'Bea'
  field('Password').value = 'Battery-Staple-8?'
  await press('Create account')
  await screen.findByRole('heading', { name: 'Check your email' })
  testPool.pool.outbox.clear()
})

test('a successful sign-in removes the form and replaces the history entry, so that password managers offer to save', async () => {
  const replaceState = vi.spyOn(history, 'replaceState')
  renderWithPool(createTestPool(), <SignIn />)
  const url = location.href
  await signIn({ ...ann, password: 'Wrong-Horse-9!' })
  await screen.findByText('Incorrect email or password.')
  expect(replaceState).not.toHaveBeenCalled()
  await signIn(ann)
  await screen.findByText("You're signed in")
  expect(replaceState).toHaveBeenCalledOnce()
  expect(location.href).toBe(url)
  expect(document.forms).toHaveLength(0)
})
