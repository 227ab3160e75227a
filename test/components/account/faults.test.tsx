import { waitFor } from '@testing-library/react'
import { DeviceList, en, SignIn } from 'poolgate'
import type { InjectedFault } from 'poolgate/local'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { faultToError } from '../../../src/client/faults.ts'
import { operationTable } from '../../../src/wire/operationTable.ts'
import { accountPool } from '../../support/accountPool.ts'
import { findPageText, pageText, renderAccount } from '../../support/components/account.tsx'
import { field, fillIn, press, renderWithPool } from '../../support/components/render.tsx'
import { createTestPool, type TestPool as TestScene } from '../../support/pools.ts'
import { faultsToShow } from '../../support/shownFaults.ts'
import { ann } from '../../support/users.ts'
import { ownClient, places } from './faultPlaces.tsx'

/** The text of an error thrown by a trigger, which is shown as it is. */
const notice = 'Ask your school for an invitation'
const advice = [
  notice,
  ...Object.values(en.errors),
  ...Object.values(en.errors.wrongCredentials),
  ...Object.values(en.signIn.notices),
]
const shown = () =>
  [...document.querySelectorAll('[role="alert"], [role="status"], .pg-error')].map((one) => one.textContent)

const failureOf = (fault: string): InjectedFault =>
  fault === 'UserLambdaValidationException' ? { name: fault, message: `PreSignUp failed with error ${notice}.` } : fault

/** Returns the number of attempts that the client makes before it gives up. */
function timesOf(operation: keyof typeof operationTable, fault: string): number {
  const { retry } = operationTable[operation]
  const status = fault === 'InternalErrorException' ? 500 : 400
  const { code, retryable } = faultToError(operation, new Response(null, { status }), { __type: fault })
  return (retry === 'always' && retryable) || (retry === 'refused' && code === 'busy') ? 3 : 1
}

beforeEach(() => {
  vi.spyOn(navigator.credentials, 'create').mockImplementation(async () => attested())
})
afterEach(() => {
  ownClient.clear()
  vi.restoreAllMocks()
})

describe.each(Object.entries(places))('%s', (operation, place) => {
  const name = operation as keyof typeof operationTable

  test.each(faultsToShow(operation))('%s shows advice and keeps the input, and a retry succeeds', async (fault) => {
    const times = timesOf(name, fault)
    const fail = (scene: TestScene) =>
      scene.pool.failNext(operation, ...Array<InjectedFault>(times).fill(failureOf(fault)))
    const { scene } = await renderAccount(place.shows(), {
      ...(place.pool && { pool: place.pool }),
      ahead: async (scene) => {
        await place.ahead?.(scene)
        if (!place.comes) fail(scene)
      },
    })
    const typed = (await place.comes?.(scene)) ?? {}
    if (place.comes) fail(scene)
    await place.act?.()
    if (place.reached?.test(fault)) {
      await findPageText(place.next ?? /No passkeys yet/)
      return
    }
    await waitFor(() => expect(shown().some((text) => advice.includes(text ?? ''))).toBe(true))
    const isSignedOut = pageText().includes('Sign up')
    if (!isSignedOut && place.next) {
      for (const [label, value] of Object.entries(typed)) expect(field(label).value).toBe(value)
      if (place.act) await place.act()
      else await press('Try again')
      await findPageText(place.next)
    }
    scene.pool.outbox.clear()
  })
})

describe('ConfirmDevice', () => {
  test.each(faultsToShow('ConfirmDevice'))('%s does not prevent the sign-in', async (fault) => {
    const scene = createTestPool(accountPool)
    renderWithPool(scene, <SignIn />, { authFlow: 'USER_PASSWORD_AUTH' })
    await fillIn({ Email: ann.email, Password: ann.password })
    scene.pool.failNext('ConfirmDevice', ...Array<string>(3).fill(fault))
    await press('Sign in')
    await findPageText(/You're signed in/)
  })
})

describe('GetTokensFromRefreshToken', () => {
  test.each(faultsToShow('GetTokensFromRefreshToken'))(
    '%s shows advice or returns to the sign-in form',
    async (fault) => {
      await renderAccount(<DeviceList />, {
        minutesAgo: 59,
        ahead: ({ pool }) => pool.failNext('GetTokensFromRefreshToken', ...Array<string>(3).fill(fault)),
      })
      await waitFor(() =>
        expect(shown().some((text) => advice.includes(text ?? '')) || pageText().includes('This device')).toBe(true),
      )
    },
  )
})

/** Returns a made-up credential, as browsers return it after registering a passkey. */
function attested() {
  const bytes = new Uint8Array(8).buffer
  return {
    id: 'AAAAAAAAAAA',
    rawId: bytes,
    type: 'public-key',
    authenticatorAttachment: 'platform',
    response: { attestationObject: bytes, clientDataJSON: bytes, getTransports: () => ['internal'] },
    getClientExtensionResults: () => ({}),
  } as unknown as PublicKeyCredential
}
