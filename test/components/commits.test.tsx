import { SignIn, SignUp } from 'poolgate'
import { type ComponentType, createElement, Profiler } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defaultComponents, type SharedComponents } from '../../src/components/shared/components.ts'
import { findPageText } from '../support/components/account.tsx'
import { field, fillIn, findHeading, renderWithPool, signIn } from '../support/components/render.tsx'
import { askingPool, loadLaterScreens } from '../support/components/screens.tsx'
import { createTestPool } from '../support/pools.ts'
import { ann, createPassword } from '../support/users.ts'

beforeAll(loadLaterScreens)

/** Returns the kit's components, wrapped so that each adds its name to `renders` whenever React renders any part of it. */
function profiledComponents(renders: string[]): SharedComponents {
  const profile = ([name, Component]: [string, ComponentType<never>]) => [
    name,
    (props: never) => (
      <Profiler id={name} onRender={(id) => renders.push(id)}>
        {createElement(Component, props)}
      </Profiler>
    ),
  ]
  return Object.fromEntries(Object.entries(defaultComponents).map((entry) => profile(entry as never)))
}

test('a form renders once before it shows', () => {
  const phases: string[] = []
  renderWithPool(
    createTestPool(),
    <Profiler id="screen" onRender={(_id, phase) => phases.push(phase)}>
      <SignIn />
    </Profiler>,
  )
  expect(phases).toEqual(['mount'])
})

test('a submit sends its request before it renders that it is pending', async () => {
  const testPool = createTestPool()
  const renders: string[] = []
  const show = () =>
    renderWithPool(
      testPool,
      <Profiler id="screen" onRender={(id) => renders.push(id)}>
        <SignIn />
      </Profiler>,
      { authFlow: 'USER_PASSWORD_AUTH' },
    )
  // The first request loads its code.
  const { unmount } = show()
  await signIn({ email: ann.email, password: createPassword() })
  await findPageText('Incorrect email or password.')
  unmount()
  show()
  await fillIn({ Email: ann.email, Password: createPassword() })
  const before = renders.length
  let atRequest = 0
  testPool.answers.InitiateAuth = () => {
    atRequest = renders.length
    return undefined
  }
  await userEvent.keyboard('{Enter}')
  await findPageText('Incorrect email or password.')
  expect(atRequest).toBe(before)
  expect(renders.length).toBeGreaterThan(before)
})

test('typing 50 characters into email and password rerenders nothing', async () => {
  const renders: string[] = []
  renderWithPool(
    createTestPool(),
    <Profiler id="screen" onRender={(id) => renders.push(id)}>
      <SignIn />
    </Profiler>,
  )
  await userEvent.click(field('Email'))
  await expect.poll(() => renders.length).toBeGreaterThan(0)
  renders.length = 0
  await userEvent.type(field('Email'), 'somebody.with.a.name@example.com')
  await userEvent.type(field('Password'), 'Correct-Horse-9!ab')
  expect(field('Email').value.length + field('Password').value.length).toBe(50)
  expect(renders).toEqual([])
})

test('typing 50 characters into a new password rerenders only its field, once for the focus and for each rule that becomes met', async () => {
  const renders: string[] = []
  renderWithPool(createTestPool(), <SignUp components={profiledComponents(renders)} />, { pool: askingPool })
  renders.length = 0
  await userEvent.type(field('Password'), `${'a'.repeat(24)}B${'c'.repeat(24)}1`)
  expect(field('Password').value).toHaveLength(50)
  // The card is reported too, because it contains the other components, and the icons because the field contains them.
  expect(renders.filter((name) => name !== 'Card' && name !== 'Icon')).toEqual(Array(5).fill('PasswordField'))
})

test('StrictMode does not send a request twice', async () => {
  const testPool = createTestPool({
    users: [{ ...ann, attributes: { email: ann.email }, status: 'FORCE_CHANGE_PASSWORD' }],
  })
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  await findHeading('Create your password')
  expect(testPool.operations()).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
})
