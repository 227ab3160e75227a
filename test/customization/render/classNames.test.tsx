import { screen } from '@testing-library/react'
import { AuthScreen } from 'poolgate'
import { beforeAll, expect, test } from 'vitest'
import { form, press, renderWithPool } from '../../support/components/render.tsx'
import { askingPool, loadLaterScreens, screenNames, screens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { drawGallery } from '../gallery.tsx'

beforeAll(loadLaterScreens)

/** A storage that never responds. */
const pendingStorage = { get: () => new Promise<null>(() => {}), set: () => {}, remove: () => {} }

test.each(screenNames)('%s carries the hosted UI’s class names on the elements that they style', async (name) => {
  renderWithPool(createTestPool(), screens[name]!(), { pool: askingPool, logo: <img alt="Acme" src="data:," /> })
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

test('an error of the form has its class, and there is no empty box without an error', async () => {
  const scene = createTestPool()
  renderWithPool(scene, screens['sign up']!(), { pool: askingPool })
  expect(document.querySelector('.errorMessage-customizable')).toBeNull()
  expect(document.querySelectorAll('[class*=passwordCheck]')).toHaveLength(0)
  scene.network.state = 'off'
  for (const input of form().querySelectorAll('input')) input.value = 'Abcdefg1@example.com'
  await press('Create account')
  expect((await screen.findByText(/^You're offline/)).closest('.errorMessage-customizable')).not.toBeNull()
})

test('the loading screen has the same card', () => {
  renderWithPool(createTestPool(), <AuthScreen>inside</AuthScreen>, { storage: pendingStorage })
  expect(document.querySelector('[aria-busy=true]')?.className).toBe('pg-card background-customizable')
})

test('every other screen has the class names: the account with its open forms, the menu, the reauthentication', {
  timeout: 60_000,
}, async () => {
  const gallery = await drawGallery()
  /** The hosted UI class of each element of the kit. An option has its own background. */
  const customizableClasses = {
    '.pg-card': 'background',
    '.pg-banner': 'banner',
    '.pg-title': 'textDescription',
    '.pg-text:not(.redirect-customizable)': 'textDescription',
    label: 'label',
    '.pg-input': 'inputField',
    '.pg-providers-title': 'idpDescription',
    '.pg-legal': 'legalText',
    '.pg-providers > .pg-provider:first-of-type': 'socialButton',
    '.pg-providers > .pg-provider:last-of-type': 'idpButton',
    '.pg-submit': 'submitButton',
    '.pg-alert[data-tone=error]:not(:empty)': 'errorMessage',
    '.pg-rule[data-met=true]': 'passwordCheck-valid',
    '.pg-rule[data-met=false]': 'passwordCheck-notValid',
  }
  for (const [selector, name] of Object.entries(customizableClasses)) {
    const found = [...gallery.querySelectorAll(selector)]
    expect(found.length, selector).toBeGreaterThan(0)
    const withoutClass = found.filter(({ classList }) => !classList.contains(`${name}-customizable`))
    expect(
      withoutClass.map(({ outerHTML }) => outerHTML.slice(0, 200)),
      selector,
    ).toEqual([])
  }
})
