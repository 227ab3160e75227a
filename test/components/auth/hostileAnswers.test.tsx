import { cleanup, screen, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { ForgotPassword, SignIn, SignUp } from 'poolgate'
import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import { field, fillIn, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { json } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'

test('a challenge that the kit does not know gives a clear message and keeps the form with what is typed', async () => {
  const scene = createTestPool()
  scene.answers.InitiateAuth = () => json({ ChallengeName: 'RETINA_SCAN', Session: 'x'.repeat(20) })
  renderWithPool(scene, <SignIn />)
  await signIn(ann)
  await screen.findByText("This account needs a verification step that isn't supported here. Contact support.")
  expect(field('Email').value).toBe(ann.email)
  expect(field('Password').value).toBe(ann.password)
})

test('a server whose half of the handshake is worthless is not trusted', async () => {
  const scene = createTestPool()
  scene.answers.InitiateAuth = () =>
    json({ ChallengeName: 'PASSWORD_VERIFIER', ChallengeParameters: { SRP_B: '00', SALT: 'ab', SECRET_BLOCK: 'AA==' } })
  renderWithPool(scene, <SignIn />)
  await signIn(ann)
  await screen.findByText(
    "We couldn't verify the server's response, so we stopped for your safety. Try again or contact support.",
  )
  expect(scene.operations()).toEqual(['InitiateAuth'])
})

test('tokens of another app client are not taken', async () => {
  const scene = createTestPool()
  const other = createTestPool({ clientId: 'another1234567890' })
  renderWithPool(other, <SignIn />)
  await signIn(ann)
  await screen.findByText("You're signed in")
  cleanup()
  scene.answers.InitiateAuth = () => new Response(other.responseBodies.at(-1))
  renderWithPool(scene, <SignIn />)
  await signIn(ann)
  await screen.findByText(
    "We couldn't verify the server's response, so we stopped for your safety. Try again or contact support.",
  )
})

/** What a broken or hostile service may put anywhere. */
const junk = fc.oneof(
  fc.constantFrom(null, 0, '', [], {}, '__proto__', 'constructor', '\u0000', '[', '["__proto__", "a.b", "a", "a", 1]'),
  fc.jsonValue({ maxDepth: 2 }),
)
const answer = fc.oneof(
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

describe('whatever the service answers, the page shows a form', () => {
  const asked: Record<string, { screen: () => ReactElement; act: () => Promise<void> }> = {
    'a sign-in': { screen: () => <SignIn />, act: () => signIn(ann) },
    'a sign-up': {
      screen: () => <SignUp />,
      act: async () => {
        await fillIn({ Email: ann.email, Password: ann.password })
        await press('Create account')
      },
    },
    'a request for a code': {
      screen: () => <ForgotPassword />,
      act: async () => {
        await fillIn({ Email: ann.email })
        await press('Send code')
      },
    },
  }

  test.each(Object.entries(asked))('to %s', async (_name, { screen: draw, act }) => {
    await fc.assert(
      fc.asyncProperty(answer, async (reply) => {
        const scene = createTestPool()
        for (const operation of ['InitiateAuth', 'SignUp', 'ForgotPassword'])
          scene.answers[operation] = () => json(reply)
        renderWithPool(scene, draw(), { authFlow: 'USER_PASSWORD_AUTH' })
        await act()
        await waitFor(() => expect(scene.responseBodies.length).toBeGreaterThan(0))
        await waitFor(() => expect(screen.getByRole('form').ariaBusy).toBe('false'))
        cleanup()
      }),
      { numRuns: 25 },
    )
  })
})
