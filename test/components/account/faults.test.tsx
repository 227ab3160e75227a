import { cleanup, waitFor } from '@testing-library/react'
import { DeviceList, en, SignIn } from 'poolgate'
import type { InjectedFault } from 'poolgate/local'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { faultToError } from '../../../src/client/faults.ts'
import { operationTable } from '../../../src/wire/operationTable.ts'
import { accountPool } from '../../support/accountPool.ts'
import { findPageText, pageText, renderAccount } from '../../support/components/account.tsx'
import { field, fillIn, press, renderWithPool } from '../../support/components/render.tsx'
import { watchMessages } from '../../support/components/watchMessages.ts'
import { createTestPool, type TestPool as TestScene } from '../../support/pools.ts'
import { faultsToShow } from '../../support/shownFaults.ts'
import { ann } from '../../support/users.ts'
import { ownClient, type Place, places } from './faultPlaces.tsx'

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

interface OpenPlace {
  scene: TestScene
  typed: Record<string, string>
}

/** Makes the next call of an operation fail, with its repetitions. */
function failNext({ pool }: TestScene, operation: string, fault: string): void {
  const times = timesOf(operation as keyof typeof operationTable, fault)
  pool.failNext(operation, ...Array<InjectedFault>(times).fill(failureOf(fault)))
}

/** Renders a place and makes its call fail. */
async function openAndFail(operation: string, place: Place, fault: string): Promise<OpenPlace> {
  const { scene } = await renderAccount(place.shows(), {
    ...(place.pool && { pool: place.pool }),
    ahead: async (scene) => {
      await place.ahead?.(scene)
      if (!place.comes) failNext(scene, operation, fault)
    },
  })
  const typed = (await place.comes?.(scene)) ?? {}
  if (place.comes) failNext(scene, operation, fault)
  await place.act?.()
  return { scene, typed }
}

const retry = ({ act }: Place) => (act ? act() : press('Try again'))

function leave({ scene }: OpenPlace): undefined {
  scene.pool.outbox.clear()
  ownClient.clear()
  cleanup()
}

test.each(Object.entries(places))(
  '%s shows advice after each fault and keeps the input, and a retry succeeds',
  async (operation, place) => {
    let open: OpenPlace | undefined
    for (const fault of faultsToShow(operation)) {
      const messages = watchMessages()
      if (open) {
        failNext(open.scene, operation, fault)
        await retry(place)
      } else open = await openAndFail(operation, place, fault)
      if (place.reached?.test(fault)) {
        await findPageText(place.next ?? /No passkeys yet/)
        open = leave(open)
        continue
      }
      await waitFor(() => expect(messages.hasChanged(), fault).toBe(true))
      await waitFor(() => expect(shown(), fault).toContainEqual(expect.toBeOneOf(advice)))
      messages.stop()
      const isSignedOut = pageText().includes('Sign up')
      if (isSignedOut || !place.next) {
        open = leave(open)
        continue
      }
      for (const [label, value] of Object.entries(open.typed)) expect(field(label).value, fault).toBe(value)
    }
    if (!open) return
    await retry(place)
    await findPageText(place.next!)
    leave(open)
  },
)

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
