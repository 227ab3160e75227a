import { screen, waitFor } from '@testing-library/react'
import { AccountScreen, AuthScreen, ChangePassword } from 'poolgate'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { findPageText, renderAccount } from '../../support/components/account.tsx'
import { expectAccessible } from '../../support/components/axe.ts'
import { press, renderWithPool } from '../../support/components/render.tsx'
import { federated, federatedPool, signInWithGoogle } from '../../support/federatedPool.ts'
import { createTestPool } from '../../support/pools.ts'
import type { ProviderOptions } from '../../support/TestProvider.tsx'
import { seedAnn } from '../../support/users.ts'

async function renderForGoogleUser(children: React.ReactNode, provider: ProviderOptions = {}, scope?: string) {
  const testPool = createTestPool(federatedPool)
  const storage = await signInWithGoogle(testPool, scope)
  renderWithPool(testPool, <AuthScreen>{children}</AuthScreen>, { ...federated, storage, ...provider })
}

const google = { userId: '1', providerName: 'Google', providerType: 'Google' as const }
const linked = { ...federatedPool, users: [seedAnn('CONFIRMED', {}, { identities: [google] })] }

test('the profile names the provider, and password and MFA explain that they are managed there', async () => {
  await renderForGoogleUser(<AccountScreen headingLevel={1} />)
  await findPageText('Connected accounts')
  await screen.findByRole('heading', { name: 'Google' })
  await press('Password')
  await findPageText("You sign in with Google, so you don't have a password here.")
  await press('Two-step verification')
  await findPageText('You sign in with Google. Set up two-step verification there.')
  await expectAccessible('two-step verification')
})

test('a user without a password reauthenticates at the provider', async () => {
  const urls: string[] = []
  await renderForGoogleUser(<AccountScreen section="deletion" />, {
    reauthenticateAfter: 0,
    navigate: (url) => void urls.push(url),
  })
  await findPageText('For your security, sign in again to continue.')
  expect(screen.queryByLabelText('Password')).toBeNull()
  await userEvent.click(await screen.findByRole('button', { name: /^Continue with ?Google$/ }))
  await waitFor(() => expect(urls).toHaveLength(1))
  const { searchParams } = new URL(urls[0]!)
  expect([searchParams.get('identity_provider'), searchParams.get('prompt')]).toEqual(['Google', 'login'])
})

test('a user of the pool who is linked to a provider can use either to reauthenticate, and has a password', async () => {
  await renderAccount(<ChangePassword />, { ...federated, pool: linked, reauthenticateAfter: 0 })
  await screen.findByRole('button', { name: /^Continue with ?Google$/ })
  expect(screen.getByLabelText('Password')).toBeDefined()
})

test('without the scope for it, the account says that it isn’t available', async () => {
  await renderForGoogleUser(<AccountScreen />, {}, 'openid email')
  await findPageText("Your account can't be managed here.")
})
