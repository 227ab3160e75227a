import { screen, waitFor } from '@testing-library/react'
import { ForgotPassword, SignIn } from 'poolgate'
import type { LocalPoolOptions } from 'poolgate/local'
import { describe, expect, test } from 'vitest'
import { fillIn, findHeading, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann } from '../../support/users.ts'

const stranger = 'stranger@example.com'
const wrong = {
  known: { ...ann, password: 'Wrong-Horse-9!' },
  unknown: { email: stranger, password: 'Wrong-Horse-9!' },
}

/** The page as a watcher sees it, less what follows from the name that was typed. */
function page(container: Element, email: string): string {
  return container.innerHTML
    .replaceAll(email, 'NAME')
    .replaceAll(/_r_\w+_/g, 'ID')
    .replaceAll(/\w\*{3}@\w\*{3}/g, 'DESTINATION')
}

describe.each<NonNullable<LocalPoolOptions['preventUserExistenceErrors']>>(['ENABLED', 'LEGACY'])(
  'a pool with PreventUserExistenceErrors %s does not tell through the kit who has an account',
  (preventUserExistenceErrors) => {
    async function afterSignIn(person: { email: string; password: string }) {
      const { container, unmount } = renderWithPool(createTestPool({ preventUserExistenceErrors }), <SignIn />)
      await signIn(person)
      await screen.findByText('Incorrect email or password.')
      await waitFor(() => expect(screen.getByLabelText('Password')).toBe(document.activeElement))
      const seen = page(container, person.email)
      unmount()
      return seen
    }

    async function afterRequest(email: string) {
      const scene = createTestPool({ preventUserExistenceErrors })
      const { container, unmount } = renderWithPool(scene, <ForgotPassword />)
      await fillIn({ Email: email })
      await press('Send code')
      await findHeading('Create a new password')
      const seen = page(container, email)
      const requests = scene.operations()
      await fillIn({ Code: '000000', 'New password': ann.password })
      await press('Reset password')
      await waitFor(() => expect(screen.getByLabelText('Code')).toHaveProperty('ariaInvalid', 'true'))
      const refused = page(container, email)
      scene.pool.outbox.clear()
      unmount()
      return { seen, requests, refused }
    }

    test('an unknown name and a wrong password give the same page', async () => {
      expect(await afterSignIn(wrong.unknown)).toBe(await afterSignIn(wrong.known))
    })

    test('asking for a code and mistyping it give the same pages for a known and an unknown name', async () => {
      expect(await afterRequest(stranger)).toEqual(await afterRequest(ann.email))
    })
  },
)
