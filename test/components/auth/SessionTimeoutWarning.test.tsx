import { screen, waitFor } from '@testing-library/react'
import { SessionTimeoutWarning, useSessionTimeout } from 'poolgate'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { findPageText, pageText, renderAccount } from '../../support/components/account.tsx'
import { expectAccessible } from '../../support/components/axe.ts'
import { field, fillIn, press } from '../../support/components/render.tsx'
import { ann } from '../../support/users.ts'

const app = (
  <main>
    <SessionTimeoutWarning />
    <label>
      Notes <input defaultValue="half a sentence" />
    </label>
  </main>
)

/** Ann used the app for the last time nine minutes ago, and it allows ten. */
const showIdle = () => renderAccount(app, { minutesAgo: 9, timeouts: { idle: 600 } })

/** Ann signed in nine minutes ago, and the app allows ten. */
const showTooOld = () => renderAccount(app, { minutesAgo: 9, timeouts: { absolute: 600 } })

const findDialog = () => screen.findByRole('alertdialog', { name: 'Your session is about to end' })
const seeNoDialog = () => waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())

test('before the idle timeout, a dialog says how long is left, and takes the focus', async () => {
  await showIdle()
  const dialog = await findDialog()
  await waitFor(() =>
    expect(dialog).toHaveAccessibleDescription(/^You'll be signed out in 0:5\d because of inactivity\.$/),
  )
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stay signed in' }))
  expect(dialog.matches(':modal')).toBe(true)
  await expectAccessible('the warning of a timeout')
})

test.each([
  ['a button', () => press('Stay signed in')],
  ['Escape', () => userEvent.keyboard('{Escape}')],
])('%s extends the session, and nothing that was typed is lost', async (_, extend) => {
  await showIdle()
  await findDialog()
  await extend()
  await seeNoDialog()
  expect(screen.getByLabelText<HTMLInputElement>('Notes').value).toBe('half a sentence')
})

test('moving the pointer doesn’t dismiss the dialog', async () => {
  await showIdle()
  await findDialog()
  await userEvent.hover(screen.getByRole('button', { name: 'Stay signed in' }))
  await userEvent.keyboard('a')
  await findDialog()
})

test('the user can sign out at once', async () => {
  await showIdle()
  await findDialog()
  await press('Sign out')
  await findPageText('Sign in')
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

test('before the absolute timeout, the user can sign in again without losing anything', async () => {
  await showTooOld()
  const dialog = await findDialog()
  await waitFor(() =>
    expect(dialog).toHaveAccessibleDescription(/^You'll be signed out in 0:5\d\. To stay signed in, sign in again\.$/),
  )
  await press('Sign in again')
  expect(document.activeElement).toBe(field('Password'))
  await fillIn({ Password: ann.password })
  await press('Continue')
  await seeNoDialog()
  expect(screen.getByLabelText<HTMLInputElement>('Notes').value).toBe('half a sentence')
})

test('a user who has to save something first can close the dialog', async () => {
  await showTooOld()
  await findDialog()
  await press('Not now')
  await seeNoDialog()
  expect(pageText()).toContain('Notes')
})

test.each([
  [{ idle: 500 }, 'You were signed out because of inactivity.'],
  [{ absolute: 500 }, 'Please sign in again to continue.'],
])('after the timeout %o, the sign-in form says why', async (timeouts, sentence) => {
  await renderAccount(app, { minutesAgo: 9, timeouts })
  await findPageText(sentence)
})

test('a component of the host app shows the warning in its own way', async () => {
  function Own() {
    const { warning, secondsLeft, extend } = useSessionTimeout()
    return (
      <button type="button" onClick={extend}>
        {warning ? `${warning.reason}, ${secondsLeft > 50 && secondsLeft <= 60}` : 'no warning'}
      </button>
    )
  }
  await renderAccount(<Own />, { minutesAgo: 9, timeouts: { idle: 600 } })
  await findPageText('idle, true')
  await press('idle, true')
  await findPageText('no warning')
})
