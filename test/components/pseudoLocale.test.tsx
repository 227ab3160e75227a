import { screen, waitFor } from '@testing-library/react'
import { AuthScreen, en, type Messages, SignOutButton } from 'poolgate'
import { beforeAll, expect, test } from 'vitest'
import { form, renderWithPool, submit } from '../support/components/render.tsx'
import { askingPool, loadLazySteps, screenNames, screens } from '../support/components/screens.tsx'
import { createTestPool } from '../support/pools.ts'
import { ann } from '../support/users.ts'

beforeAll(loadLazySteps)

/** The catalogue with every sentence marked. */
const marked = (value: unknown): unknown =>
  typeof value === 'string'
    ? `⟦${value}⟧`
    : Object.fromEntries(Object.entries(value as object).map(([name, member]) => [name, marked(member)]))

const attributes = { ...en.attributes, 'custom:cost_center': 'Cost centre' }
const pseudo = marked({ ...en, attributes }) as Messages

/** What is left of the words of a page without those of the catalogue. */
function literals(): string[] {
  const spoken = [...document.querySelectorAll('*')].flatMap((element) =>
    ['aria-label', 'alt', 'title', 'placeholder', 'aria-description', 'aria-roledescription'].map(
      (name) => element.getAttribute(name) ?? '',
    ),
  )
  return [document.querySelector('main')?.textContent ?? '', ...spoken]
    .map(unmarked)
    .filter((rest) => /\p{L}/u.test(rest))
}

function unmarked(text: string): string {
  const rest = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '')
  return rest === text ? text : unmarked(rest)
}

test.each(screenNames)('no word outside the catalogue, at first, refused, revealed and under way: %s', async (name) => {
  const scene = createTestPool()
  renderWithPool(scene, screens[name]!(), { messages: pseudo, pool: askingPool })
  expect(document.querySelector('main')?.textContent).toContain('⟦')
  expect(literals()).toEqual([])

  for (const input of form().querySelectorAll('input')) if (!input.readOnly) input.value = ''
  submit()
  await screen.findAllByText('⟦This field is required.⟧')
  expect(literals()).toEqual([])

  screen.queryByRole('button', { name: '⟦Show password⟧' })?.click()
  scene.network.state = 'stuck'
  for (const input of form().querySelectorAll('input')) if (!input.readOnly) input.value = ann.password
  submit()
  await screen.findByText('⟦Loading…⟧')
  expect(literals()).toEqual([])
})

test('a resend and its error are in the catalogue', async () => {
  const scene = createTestPool()
  renderWithPool(scene, screens['reset password']!(), { messages: pseudo })
  screen.getByRole('button', { name: '⟦Resend code⟧' }).click()
  await screen.findByText('⟦We sent you a new code.⟧')
  expect(literals()).toEqual([])
  scene.network.state = 'off'
  screen.getByRole('button', { name: '⟦Resend code⟧' }).click()
  await screen.findByText("⟦You're offline. Check your connection and try again.⟧")
  expect(literals()).toEqual([])
  scene.pool.outbox.clear()
})

test('so are the buttons that sign out, and waiting for a storage', async () => {
  const never = { get: () => new Promise<null>(() => {}), set: () => {}, remove: () => {} }
  renderWithPool(
    createTestPool(),
    <>
      <SignOutButton />
      <SignOutButton global />
      <AuthScreen />
    </>,
    { messages: pseudo, storage: never },
  )
  await waitFor(() => expect(screen.getByText('⟦Loading⟧')).toBeTruthy())
  expect(literals()).toEqual([])
})

test('every error has a sentence, and none is another one’s', () => {
  const sentences = Object.values(en.errors)
  expect(sentences.every(Boolean)).toBe(true)
  expect(new Set(sentences).size).toBe(sentences.length)
})
