import { screen } from '@testing-library/react'
import { AuthScreen } from 'poolgate'
import { expect, test } from 'vitest'
import { form, openScene, play, press } from '../components/play.tsx'
import { askingPool, screenNames, screens } from '../components/screens.tsx'

/** A storage that never answers. */
const waiting = { get: () => new Promise<null>(() => {}), set: () => {}, remove: () => {} }

test.each(screenNames)('%s carries the hosted UI’s class names on what they dress', async (name) => {
  play(openScene(), screens[name]!(), { pool: askingPool, logo: <img alt="Acme" src="data:," /> })
  await screen.findByRole('form')
  expect(document.querySelector('.background-customizable')?.contains(form())).toBe(true)
  expect(screen.getByRole('img', { name: 'Acme' }).closest('.banner-customizable')).not.toBeNull()
  expect(screen.getByRole('heading').className).toContain('textDescription-customizable')
  for (const label of form().querySelectorAll('label[for]')) expect(label.className).toContain('label-customizable')
  for (const input of form().querySelectorAll<HTMLInputElement>('.pg-input')) {
    expect(input.className).toContain('inputField-customizable')
  }
  expect(form().querySelector('[type=submit]')?.className).toContain('submitButton-customizable')
  for (const link of document.querySelectorAll('.pg-link')) expect(link.className).toContain('redirect-customizable')
})

test('an error of the form has its class while it is there, and no empty box without it', async () => {
  const scene = openScene()
  play(scene, screens['sign up']!(), { pool: askingPool })
  expect(document.querySelector('.errorMessage-customizable')).toBeNull()
  expect(document.querySelectorAll('.passwordCheck-notValid-customizable')).toHaveLength(4)
  scene.network.state = 'off'
  for (const input of form().querySelectorAll('input')) input.value = 'Abcdefg1@example.com'
  await press('Sign up')
  expect((await screen.findByText(/^No connection/)).closest('.errorMessage-customizable')).not.toBeNull()
})

test('what is on its way stands on the same card', () => {
  play(openScene(), <AuthScreen>inside</AuthScreen>, { storage: waiting })
  expect(document.querySelector('[aria-busy=true]')?.className).toBe('pg-card background-customizable')
})
