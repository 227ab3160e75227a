import { configure, render, screen } from '@testing-library/react'
import 'poolgate/styles.css'
import type { LocalPoolOptions } from 'poolgate/local'
import type { ReactNode } from 'react'
import { userEvent } from 'vitest/browser'
import { createScene, type ProviderOptions, type Scene, Stage } from '../../stories/scene.tsx'
import { expectMailToBeRead, tap, type Wiretap } from '../flows/wiretap.ts'

// A submit waits for SRP on a machine that runs other tests beside.
configure({ asyncUtilTimeout: 8_000 })

/** A scene of the stories, with its wire tapped. */
export type TestScene = Scene & Wiretap

export function openScene(options: LocalPoolOptions = {}): TestScene {
  const scene = createScene(options)
  expectMailToBeRead(scene.pool)
  return { ...scene, ...tap(scene.client) }
}

/** Renders on the stage of the stories: under StrictMode, inside `<main>`. React gets to see none of the test's own records. */
export function play(scene: TestScene, children: ReactNode, provider: ProviderOptions = {}) {
  const { pool, client, clock, network, answerNext } = scene
  const { users, ...settings } = scene.options
  return render(
    <Stage scene={{ pool, client, clock, network, answerNext, options: {} }} pool={settings} {...provider}>
      {children}
    </Stage>,
  )
}

export const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)

export async function fillIn(values: Record<string, string>) {
  for (const [label, value] of Object.entries(values)) await userEvent.fill(field(label), value)
}

export const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

export const form = () => screen.getByRole<HTMLFormElement>('form')

/** Submits as Enter does in the field that has the focus. */
export const submit = () => form().requestSubmit()

/** Waits for a step by its heading. */
export const step = (title: string) => screen.findByRole('heading', { name: title })

export async function signIn({ email, password }: { email: string; password: string }) {
  await fillIn({ Email: email, Password: password })
  await userEvent.keyboard('{Enter}')
}
