import { screen, waitFor } from '@testing-library/react'
import { ForgotPassword, SignIn } from 'poolgate'
import type { LocalPoolOptions } from 'poolgate/local'
import { describe, expect, test } from 'vitest'
import { fillIn, findHeading, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann } from '../../support/users.ts'

const unknownEmail = 'stranger@example.com'
const wrongPasswords = {
  known: { ...ann, password: 'Wrong-Horse-9!' },
  unknown: { email: unknownEmail, password: 'Wrong-Horse-9!' },
}

/** Returns the markup without anything that depends on the typed email address. */
function markupOf(container: Element, email: string): string {
  return container.innerHTML
    .replaceAll(email, 'NAME')
    .replaceAll(/_r_\w+_/g, 'ID')
    .replaceAll(/\w\*{3}@\w\*{3}/g, 'DESTINATION')
}

describe.each<NonNullable<LocalPoolOptions['preventUserExistenceErrors']>>(['ENABLED', 'LEGACY'])(
  'with PreventUserExistenceErrors %s, the kit does not reveal which accounts exist',
  (preventUserExistenceErrors) => {
    async function pageAfterSignIn(credentials: { email: string; password: string }) {
      const { container, unmount } = renderWithPool(createTestPool({ preventUserExistenceErrors }), <SignIn />)
      await signIn(credentials)
      await screen.findByText('Incorrect email or password.')
      await waitFor(() => expect(screen.getByLabelText('Password')).toBe(document.activeElement))
      const markup = markupOf(container, credentials.email)
      unmount()
      return markup
    }

    async function pagesOfReset(email: string) {
      const testPool = createTestPool({ preventUserExistenceErrors })
      const { container, unmount } = renderWithPool(testPool, <ForgotPassword />)
      await fillIn({ Email: email })
      await press('Send code')
      await findHeading('Create a new password')
      const accepted = markupOf(container, email)
      const requests = testPool.operations()
      await fillIn({ Code: '000000', 'New password': ann.password })
      await press('Reset password')
      await waitFor(() => expect(screen.getByLabelText('Code')).toHaveProperty('ariaInvalid', 'true'))
      const rejected = markupOf(container, email)
      testPool.pool.outbox.clear()
      unmount()
      return { accepted, requests, rejected }
    }

    test('an unknown identifier and a wrong password lead to the same page', async () => {
      expect(await pageAfterSignIn(wrongPasswords.unknown)).toBe(await pageAfterSignIn(wrongPasswords.known))
    })

    test('requesting a code and entering a wrong one lead to the same pages for a known and an unknown identifier', async () => {
      expect(await pagesOfReset(unknownEmail)).toEqual(await pagesOfReset(ann.email))
    })
  },
)
