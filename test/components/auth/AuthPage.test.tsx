import { screen } from '@testing-library/react'
import { AuthPage } from 'poolgate'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../support/components/axe.ts'
import { findHeading, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann } from '../../support/users.ts'

const picture = () => document.querySelector<HTMLImageElement>('.pg-page-image')

test('axe finds no violations, and the page ends with the sign-in', async () => {
  renderWithPool(
    createTestPool(),
    <AuthPage headingLevel={1} layout="split" image="/hills.svg" header="Acme" footer={(step) => `Footer of ${step}`}>
      inside
    </AuthPage>,
  )
  await expectAccessible('page')
  screen.getByText('Acme')
  await press('Sign up')
  await findHeading('Create your account')
  screen.getByText('Footer of signUp')
  await press('Sign in')
  await signIn(ann)
  await screen.findByText('inside')
  expect([document.querySelector('.pg-page'), picture()]).toEqual([null, null])
})

test('an image of another scheme than https is never requested', () => {
  renderWithPool(createTestPool(), <AuthPage image="http://images.example/hills.svg" />)
  expect(picture()).toBeNull()
})
