import { act, screen, waitFor } from '@testing-library/react'
import { AuthScreen, bloomTheme, SignIn, SignUp } from 'poolgate'
import { renderStyleSheet } from 'poolgate/server'
import { type ReactNode, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { field, findHeading, form, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { type ProviderOptions, TestProvider as Stage, withoutRecords } from '../../support/TestProvider.tsx'
import { ann } from '../../support/users.ts'

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

const staged = (children: ReactNode, storage: 'memory' | 'tab' = 'memory', scene = createTestPool()) => (
  <StrictMode>
    <Stage testPool={withoutRecords(scene)} storage={storage}>
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
  await screen.findByText("You're signed in")
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
  const scene = createTestPool()
  const { unmount } = renderWithPool(scene, <AuthScreen>inside</AuthScreen>, { storage: 'tab' })
  await signIn(ann)
  await screen.findByText('inside')
  unmount()
  const page = sendPage(staged(<AuthScreen>inside</AuthScreen>, 'tab', scene))
  expect(screen.getByText('Loading…')).toBeTruthy()
  await page.hydrate()
  await screen.findByText('inside')
})

test('with nobody signed in the page goes from loading to the form', async () => {
  await sendPage(staged(<AuthScreen>inside</AuthScreen>, 'tab')).hydrate()
  await findHeading('Sign in')
})

describe('a look that a server wrote as a style sheet', () => {
  const uiCustomization = {
    CSS: `.submitButton-customizable { background-color: rgb(200, 0, 0); height: 60px; color: #fff }
      .banner-customizable { padding: 25px 0 } .background-customizable { background-color: rgb(250, 240, 230) }`,
    ImageUrl: '/__vitest__/favicon.svg',
  }
  const looks: [string, ProviderOptions & { scope?: string }][] = [
    ['for every kit on the page', { theme: bloomTheme, uiCustomization }],
    ['for one kit', { theme: bloomTheme, uiCustomization, styleScope: 'acme' }],
  ]

  /** As a page links to it. Before the kit's own sheet, which is the harder case. */
  function link(css: string) {
    const style = document.createElement('style')
    style.textContent = css
    document.head.prepend(style)
    onTestFinished(() => style.remove())
  }

  /** What the kit looks like: where each element is, and its computed style. */
  const picture = () =>
    [...document.querySelectorAll('.pg-root *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      return [
        element.className,
        x,
        y,
        width,
        height,
        style.color,
        style.backgroundColor,
        style.borderRadius,
        style.font,
      ]
    })

  test.each(looks)('%s: the first paint has it, and nothing changes when the scripts come', async (_for, look) => {
    const { styleScope, theme } = look
    link(renderStyleSheet({ ...(theme && { theme }), uiCustomization, ...(styleScope && { styleScope }) }))
    const scene = createTestPool()
    const tree = (
      <StrictMode>
        <Stage testPool={withoutRecords(scene)} storage="memory" {...look}>
          <SignIn />
        </Stage>
      </StrictMode>
    )
    const page = sendPage(tree)
    const button = screen.getByRole('button', { name: 'Sign in' })
    const style = getComputedStyle(button)
    expect([style.backgroundColor, style.minHeight, style.borderRadius]).toEqual(['rgb(200, 0, 0)', '60px', '22px'])
    const before = picture()
    const sheets = document.adoptedStyleSheets.length
    await page.hydrate()
    await waitFor(() => expect(document.adoptedStyleSheets.length).toBeGreaterThan(sheets + 1))
    expect(document.querySelector('.pg-root')?.getAnimations()).toEqual([])
    expect(picture()).toEqual(before)
  })

  test('is for the kit that it names', () => {
    link(renderStyleSheet({ uiCustomization, styleScope: 'other' }))
    sendPage(staged(<SignIn />))
    expect(getComputedStyle(screen.getByRole('button', { name: 'Sign in' })).minHeight).toBe('44px')
    document.body.replaceChildren()
  })
})
