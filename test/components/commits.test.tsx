import { SignIn, SignUp } from 'poolgate'
import { type ComponentType, createElement, Profiler } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defaultComponents, type SharedComponents } from '../../src/components/shared/components.ts'
import { field, findHeading, renderWithPool, signIn } from '../support/components/render.tsx'
import { askingPool, loadLazySteps } from '../support/components/screens.tsx'
import { createTestPool } from '../support/pools.ts'
import { ann } from '../support/users.ts'

beforeAll(loadLazySteps)

/** The kit's parts, each telling when React draws anything of it again. */
function watchedParts(drawn: string[]): SharedComponents {
  const watch = ([name, Part]: [string, ComponentType<never>]) => [
    name,
    (props: never) => (
      <Profiler id={name} onRender={(id) => drawn.push(id)}>
        {createElement(Part, props)}
      </Profiler>
    ),
  ]
  return Object.fromEntries(Object.entries(defaultComponents).map((entry) => watch(entry as never)))
}

test('fifty keys into name and password draw nothing again', async () => {
  const drawn: string[] = []
  renderWithPool(
    createTestPool(),
    <Profiler id="screen" onRender={(id) => drawn.push(id)}>
      <SignIn />
    </Profiler>,
  )
  await userEvent.click(field('Email'))
  await expect.poll(() => drawn.length).toBeGreaterThan(0)
  drawn.length = 0
  await userEvent.type(field('Email'), 'somebody.with.a.name@example.com')
  await userEvent.type(field('Password'), 'Correct-Horse-9!ab')
  expect(field('Email').value.length + field('Password').value.length).toBe(50)
  expect(drawn).toEqual([])
})

test('fifty keys into a new password draw its own field, once for each rule that they meet', async () => {
  const drawn: string[] = []
  renderWithPool(createTestPool(), <SignUp components={watchedParts(drawn)} />, { pool: askingPool })
  drawn.length = 0
  await userEvent.type(field('Password'), `${'a'.repeat(24)}B${'c'.repeat(24)}1`)
  expect(field('Password').value).toHaveLength(50)
  // The card tells too, as what is in it is a part of it.
  expect(drawn.filter((name) => name !== 'Card')).toEqual(Array(4).fill('PasswordField'))
})

test('under StrictMode each request is made once', async () => {
  const scene = createTestPool({
    users: [{ ...ann, attributes: { email: ann.email }, status: 'FORCE_CHANGE_PASSWORD' }],
  })
  renderWithPool(scene, <SignIn />)
  await signIn(ann)
  await findHeading('Create your password')
  expect(scene.operations()).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
})
