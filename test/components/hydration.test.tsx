import { act, screen } from '@testing-library/react'
import { AuthScreen, SignIn, SignUp } from 'poolgate'
import { type ReactNode, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { ann, Stage } from '../../stories/scene.tsx'
import { field, form, openScene, play, press, signIn, step } from './play.tsx'

afterEach(() => sessionStorage.clear())

/** The page as a server sent it, before any script has run. */
function sendPage(tree: ReactNode) {
  const container = document.body.appendChild(document.createElement('div'))
  const page = new DOMParser().parseFromString(renderToString(tree), 'text/html')
  container.append(...page.body.childNodes)
  return {
    hydrate: async () => {
      const problems: unknown[] = []
      const root = await act(async () =>
        hydrateRoot(container, tree, { onRecoverableError: (error) => problems.push(error) }),
      )
      onTestFinished(() => {
        act(() => root.unmount())
        container.remove()
      })
      expect(problems).toEqual([])
    },
  }
}

const staged = (children: ReactNode, storage: 'memory' | 'tab' = 'memory', scene = openScene()) => (
  <StrictMode>
    <Stage scene={scene} storage={storage}>
      {children}
    </Stage>
  </StrictMode>
)

test('what was typed before the scripts came is still there, and signs in', async () => {
  const page = sendPage(staged(<SignIn />))
  field('Email').value = ann.email
  field('Password').value = ann.password
  await page.hydrate()
  expect([field('Email').value, field('Password').value]).toEqual([ann.email, ann.password])
  await press('Sign in')
  await screen.findByText('You are signed in.')
})

test('the focus stays in the field where somebody was typing', async () => {
  const page = sendPage(staged(<SignUp />))
  field('Password').focus()
  await page.hydrate()
  expect(document.activeElement).toBe(field('Password'))
})

test('before the scripts came, a submit would post: nothing typed can get into the address', () => {
  sendPage(staged(<SignIn />))
  expect(form().method).toBe('post')
  document.forms[0]?.closest('div')?.remove()
  document.body.replaceChildren()
})

test('with a stored session the page goes from loading to the signed-in user, without a complaint of React', async () => {
  const scene = openScene()
  const { unmount } = play(scene, <AuthScreen>inside</AuthScreen>, { storage: 'tab' })
  await signIn(ann)
  await screen.findByText('inside')
  unmount()
  const page = sendPage(staged(<AuthScreen>inside</AuthScreen>, 'tab', scene))
  expect(screen.getByText('Loading')).toBeTruthy()
  await page.hydrate()
  await screen.findByText('inside')
})

test('with nobody signed in the page goes from loading to the form', async () => {
  await sendPage(staged(<AuthScreen>inside</AuthScreen>, 'tab')).hydrate()
  await step('Sign in')
})
