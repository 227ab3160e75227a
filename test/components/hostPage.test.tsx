import { act, screen, waitFor } from '@testing-library/react'
import { AuthEventFeedback, SignIn, UserButton } from 'poolgate'
import { createSession } from 'poolgate/client'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { pageText, renderAccount } from '../support/components/account.tsx'
import { findHeading, renderWithPool, signIn } from '../support/components/render.tsx'
import { createTestPool } from '../support/pools.ts'
import { signInBeforehand } from '../support/signedInUsers.ts'
import { TestProvider, withoutRecords } from '../support/TestProvider.tsx'
import { ann, seedAnn } from '../support/users.ts'

/** What browsers do in some documents, and after too many changes of the history. */
const forbidHistoryChanges = () =>
  vi.spyOn(history, 'replaceState').mockImplementation(() => {
    throw new DOMException('Too many calls', 'SecurityError')
  })

test('onSignedIn is called although the browser refuses to change the history', async () => {
  forbidHistoryChanges()
  const onSignedIn = vi.fn()
  renderWithPool(createTestPool(), <SignIn onSignedIn={onSignedIn} />)
  await signIn(ann)
  await screen.findByText("You're signed in")
  expect(onSignedIn).toHaveBeenCalledOnce()
})

test('the question about a sign-in shows although the browser refuses to remove its token from the URL', async () => {
  const before = location.href
  onTestFinished(() => history.replaceState(null, '', before))
  history.replaceState(null, '', '?username=ann&eventId=1&feedbackToken=x')
  forbidHistoryChanges()
  renderWithPool(createTestPool(), <AuthEventFeedback />)
  expect(await findHeading('Was this you?')).toBeVisible()
  vi.restoreAllMocks()
})

test('the user menu can be in a paragraph of a server-rendered page', async () => {
  const testPool = createTestPool()
  const storage = await signInBeforehand(testPool)
  const session = createSession(testPool.client, { storage })
  expect(session.getState().status).toBe('signedIn')
  const page = (
    <TestProvider testPool={withoutRecords(testPool)} storage={storage}>
      <p>
        Hello <UserButton onManageAccount={() => {}} />
      </p>
    </TestProvider>
  )
  const container = document.body.appendChild(document.createElement('div'))
  const { body } = new DOMParser().parseFromString(renderToString(page), 'text/html')
  container.append(...body.childNodes)
  const errors: unknown[] = []
  const root = await act(async () =>
    hydrateRoot(container, page, { onRecoverableError: (error) => errors.push(error) }),
  )
  const button = await screen.findByRole('button', { name: /^Account menu/ })
  expect(button.closest('p')?.textContent).toContain('Hello')
  expect(container.querySelector('p div, p p')).toBeNull()
  expect(errors).toEqual([])
  act(() => root.unmount())
  container.remove()
})

test.each([
  ['not requested by default', {}, 0],
  ['requested if the host app asks for it', { showPicture: true }, 1],
])('the picture of a user is %s', async (_, props, count) => {
  const picture = 'https://localhost:1/none.png'
  performance.clearResourceTimings()
  await renderAccount(<UserButton {...props} />, { pool: { users: [seedAnn('CONFIRMED', { picture })] } })
  await screen.findByRole('button', { name: /^Account menu/ })
  await waitFor(() => expect(performance.getEntriesByName(picture)).toHaveLength(count))
  await waitFor(() => expect(document.querySelector('.pg-user-initials')).not.toBeNull())
  expect(pageText()).not.toContain(picture)
})
