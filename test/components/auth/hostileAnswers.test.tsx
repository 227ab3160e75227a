import { cleanup, screen, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { ForgotPassword, SignIn, SignUp } from 'poolgate'
import type { ReactElement } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { field, fillIn, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { loadLaterScreens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { json } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'

beforeAll(loadLaterScreens)

test('an unknown challenge shows an error and keeps the form with its values', async () => {
  const testPool = createTestPool()
  testPool.answers.InitiateAuth = () => json({ ChallengeName: 'RETINA_SCAN', Session: 'x'.repeat(20) })
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  await screen.findByText("This account needs a verification step that isn't supported here. Contact support.")
  expect(field('Email').value).toBe(ann.email)
  expect(field('Password').value).toBe(ann.password)
})

test('invalid SRP parameters from the service end the sign-in with an error', async () => {
  const testPool = createTestPool()
  testPool.answers.InitiateAuth = () =>
    json({ ChallengeName: 'PASSWORD_VERIFIER', ChallengeParameters: { SRP_B: '00', SALT: 'ab', SECRET_BLOCK: 'AA==' } })
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  await screen.findByText(
    "We couldn't verify the server's response, so we stopped for your safety. Try again or contact support.",
  )
  expect(testPool.operations()).toEqual(['InitiateAuth'])
})

test('tokens of another app client are rejected with an error', async () => {
  const testPool = createTestPool()
  const otherPool = createTestPool({ clientId: 'another1234567890' })
  renderWithPool(otherPool, <SignIn />)
  await signIn(ann)
  await screen.findByText("You're signed in")
  cleanup()
  testPool.answers.InitiateAuth = () => new Response(otherPool.responseBodies.at(-1))
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  await screen.findByText(
    "We couldn't verify the server's response, so we stopped for your safety. Try again or contact support.",
  )
})

/** Values that a broken or hostile service may return for any member. */
const junk = fc.oneof(
  fc.constantFrom(null, 0, '', [], {}, '__proto__', 'constructor', '\u0000', '[', '["__proto__", "a.b", "a", "a", 1]'),
  fc.jsonValue({ maxDepth: 2 }),
)
const anyBody = fc.oneof(
  fc.record(
    {
      ChallengeName: fc.oneof(fc.constantFrom('NEW_PASSWORD_REQUIRED', 'PASSWORD_VERIFIER', 'WEB_AUTHN'), junk),
      ChallengeParameters: fc.oneof(
        fc.record(
          { requiredAttributes: junk, USER_ID_FOR_SRP: junk, USERNAME: junk, SRP_B: junk },
          { requiredKeys: [] },
        ),
        junk,
      ),
      AuthenticationResult: junk,
      Session: junk,
      CodeDeliveryDetails: fc.oneof(fc.record({ Destination: junk, DeliveryMedium: junk }), junk),
      UserConfirmed: junk,
    },
    { requiredKeys: [] },
  ),
  junk,
)

describe('the page still shows a form after any response body', () => {
  const forms: Record<string, { createForm: () => ReactElement; submitForm: () => Promise<void> }> = {
    'a sign-in': { createForm: () => <SignIn />, submitForm: () => signIn(ann) },
    'a sign-up': {
      createForm: () => <SignUp />,
      submitForm: async () => {
        await fillIn({ Email: ann.email, Password: ann.password })
        await press('Create account')
      },
    },
    'a request for a code': {
      createForm: () => <ForgotPassword />,
      submitForm: async () => {
        await fillIn({ Email: ann.email })
        await press('Send code')
      },
    },
  }

  test.each(Object.entries(forms))('to %s', async (_name, { createForm, submitForm }) => {
    await fc.assert(
      fc.asyncProperty(anyBody, async (body) => {
        const testPool = createTestPool()
        for (const operation of ['InitiateAuth', 'SignUp', 'ForgotPassword'])
          testPool.answers[operation] = () => json(body)
        renderWithPool(testPool, createForm(), { authFlow: 'USER_PASSWORD_AUTH' })
        await submitForm()
        await waitFor(() => expect(testPool.responseBodies.length).toBeGreaterThan(0))
        await waitFor(() => expect(screen.getByRole('form').ariaBusy).toBe('false'))
        cleanup()
      }),
      // A busy machine runs fewer. A run that outlives its test would still render into the page.
      { numRuns: 8, interruptAfterTimeLimit: 10_000 },
    )
  })
})
