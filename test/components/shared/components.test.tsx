import { screen } from '@testing-library/react'
import { type SharedComponents, SignIn, SignUp } from 'poolgate'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann } from '../../support/users.ts'

/** Custom components as a host app would write them, with different elements in a different order. */
const hostComponents: SharedComponents = {
  Card: ({ title, titleId, headingLevel, children, links }) => (
    <section data-part="card">
      {links}
      {children}
      <h4 id={titleId} data-level={headingLevel}>
        {title}
      </h4>
    </section>
  ),
  Field: ({ field: { label, input, error }, label: text }) => (
    <div data-part="field">
      <em {...error} />
      <input {...input} />
      <label {...label}>{text}</label>
    </div>
  ),
  PasswordField: ({ field: { label, input, error, hint }, label: text, rules, onInput }) => (
    <div data-part="password" onInput={onInput}>
      <label {...label}>{text}</label>
      <input {...input} />
      <em {...error} />
      {rules && <ul {...hint}>{rules.map(({ code, label: rule, isMet }) => isMet && <li key={code}>{rule}</li>)}</ul>}
    </div>
  ),
  CodeField: ({ field: { label, input } }) => (
    <label {...label}>
      code <input {...input} />
    </label>
  ),
  Submit: ({ isPending, children }) => (
    <button type="submit" data-part="submit" aria-disabled={isPending}>
      {children}
    </button>
  ),
  Icon: ({ name }) => <i data-part={name} />,
  Alert: ({ tone, children, id }) => (
    <output id={id} data-tone={tone}>
      {children}
    </output>
  ),
}

test('a screen with the host’s components keeps its labels, errors, descriptions and the name of its form', async () => {
  renderWithPool(createTestPool(), <SignIn components={hostComponents} />)
  expect(document.querySelectorAll('[data-part]')).toHaveLength(4)
  expect(screen.getByRole('form', { name: 'Sign in' })).toBeTruthy()
  await press('Sign in')
  expect(await screen.findAllByText('This field is required.')).toHaveLength(2)
  for (const label of ['Email', 'Password']) {
    const errorId = field(label).getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(errorId)?.textContent).toBe('This field is required.')
    expect(field(label).ariaInvalid).toBe('true')
  }
  await signIn(ann)
  await screen.findByText("You're signed in")
})

test('the rules of a new password are passed to the host’s component', async () => {
  renderWithPool(createTestPool(), <SignUp />, {
    components: hostComponents,
    pool: { passwordPolicy: { RequireNumbers: true } },
  })
  expect(screen.queryByText('One number')).toBeNull()
  await userEvent.type(field('Password'), '1')
  expect(screen.getByText('One number').parentElement?.id).toBe(
    field('Password').getAttribute('aria-describedby')?.split(' ')[0],
  )
})

test('the components of a screen override those of the provider, and the kit’s defaults fill in the rest', () => {
  const Submit: SharedComponents['Submit'] = () => <button type="submit">outer</button>
  const InnerSubmit: SharedComponents['Submit'] = () => <button type="submit">inner</button>
  renderWithPool(
    createTestPool(),
    <>
      <SignIn />
      <SignIn components={{ Submit: InnerSubmit }} />
    </>,
    { components: { Submit } },
  )
  expect([...document.querySelectorAll('[type=submit]')].map(({ textContent }) => textContent)).toEqual([
    'outer',
    'inner',
  ])
  expect(document.querySelectorAll('.pg-card')).toHaveLength(2)
})

test('the host’s logo shows above the heading of a card', () => {
  renderWithPool(createTestPool(), <SignIn />, { logo: <img alt="Acme" src="data:," /> })
  const logo = screen.getByRole('img', { name: 'Acme' })
  expect(logo.compareDocumentPosition(screen.getByRole('heading'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})
