import { waitFor } from '@testing-library/react'
import { AccountScreen, AuthScreen, UserButton } from 'poolgate'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, test } from 'vitest'
import stylesheet from '../../src/theme/styles.css?inline'
import { createTestPool } from '../support/pools.ts'
import { TestProvider, withoutRecords } from '../support/TestProvider.tsx'
import { ann } from '../support/users.ts'

/** A place outside the page's own document tree. */
interface Place {
  /** Where the kit is rendered. */
  container: HTMLElement
  root: Document | ShadowRoot
  remove: () => void
}

const app = (
  <AuthScreen>
    <UserButton onManageAccount={() => {}} />
    <AccountScreen sections={['profile', 'deletion']} />
  </AuthScreen>
)

const customCss = '.background-customizable { background-color: #fef3c7 }'

let undo: (() => void)[] = []
afterEach(() => {
  for (const one of undo.reverse()) one()
  undo = []
})

function openShadowRoot(mode: 'open' | 'closed'): Place {
  const host = document.createElement('section')
  document.body.append(host)
  const root = host.attachShadow({ mode })
  addStylesheet(root)
  const container = document.createElement('div')
  root.append(container)
  return { container, root, remove: () => host.remove() }
}

function openPopup(): Place {
  const popup = window.open('about:blank', '', 'width=600,height=700')
  if (!popup) throw new Error('The popup was blocked')
  addStylesheet(popup.document.head)
  const container = popup.document.createElement('div')
  popup.document.body.append(container)
  return { container, root: popup.document, remove: () => popup.close() }
}

/** The host app puts the kit's stylesheet where the kit is. */
function addStylesheet(parent: ShadowRoot | HTMLElement) {
  const style = parent.ownerDocument.createElement('style')
  style.textContent = stylesheet
  parent.append(style)
}

/** What a user does in a place, with the events of a browser. */
function userIn({ container, root }: Place) {
  const find = (selector: string, text: string) =>
    waitFor(() => {
      const found = [...container.querySelectorAll<HTMLElement>(selector)].find(
        (element) => (element.ariaLabel ?? element.textContent).startsWith(text) && !element.closest('[hidden]'),
      )
      if (!found) throw new Error(`No ${selector} "${text}" in ${container.textContent}`)
      return found
    })
  const field = async (label: string) => {
    const { htmlFor } = (await find('label', label)) as HTMLLabelElement
    return root.getElementById(htmlFor) as HTMLInputElement
  }
  const pressElement = (element: HTMLElement) => {
    element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
    element.focus()
    element.click()
  }
  return {
    find,
    field,
    type: async (label: string, value: string) => {
      const input = await field(label)
      input.focus()
      input.value = value
    },
    press: async (name: string) => pressElement(await find('button', name)),
    pressOutside: () => void root.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true })),
    pressEscape: () =>
      void (root.activeElement ?? root).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
      ),
    focused: () => root.activeElement as HTMLElement | null,
  }
}

function render(open: () => Place) {
  const place = open()
  const testPool = createTestPool()
  const main = document.createElement('div')
  document.body.append(main)
  const reactRoot = createRoot(place.root instanceof ShadowRoot ? place.container : main)
  const content = (
    <TestProvider
      testPool={withoutRecords(testPool)}
      theme={{ accent: '#7c2d12' }}
      uiCustomization={{ CSS: customCss }}
    >
      {place.root instanceof ShadowRoot ? app : createPortal(app, place.container)}
    </TestProvider>
  )
  reactRoot.render(content)
  undo.push(
    place.remove,
    () => main.remove(),
    () => reactRoot.unmount(),
  )
  return { ...userIn(place), place, testPool }
}

const places: [string, () => Place][] = [
  ['an open shadow root', () => openShadowRoot('open')],
  ['a closed shadow root', () => openShadowRoot('closed')],
  ['another window', openPopup],
]

describe.each(places)('in %s', (_, open) => {
  test('a user signs in, opens and closes the menu, moves between sections and signs out', async () => {
    const user = render(open)
    await user.type('Email', ann.email)
    await user.type('Password', ann.password)
    await user.press('Sign in')
    await user.press('Account menu')
    await user.find('button', 'Sign out')
    user.pressEscape()
    await waitFor(() => expect(user.place.container.querySelector('[aria-expanded="true"]')).toBeNull())
    expect(user.focused()?.ariaLabel).toContain('Account menu')

    await user.press('Account menu')
    user.pressOutside()
    await waitFor(() => expect(user.place.container.querySelector('[aria-expanded="true"]')).toBeNull())

    await user.press('Account menu')
    await user.press('Sign out')
    await user.find('h2', 'Sign in')
    expect(user.testPool.operations()).toContain('RevokeToken')
  })

  test('the focus moves to each next step', async () => {
    const user = render(open)
    await user.type('Email', ann.email)
    await user.press('Forgot password?')
    await waitFor(() => expect(user.focused()).toMatchObject({ tagName: 'INPUT', name: 'username', value: ann.email }))
    await user.press('Send code')
    await waitFor(() => expect(user.focused()).toMatchObject({ name: 'code' }))
    user.testPool.pool.outbox.clear()
  })

  test('theme and customization apply there', async () => {
    const user = render(open)
    const card = () => user.place.container.querySelector('.pg-card')!
    const view = user.place.container.ownerDocument.defaultView!
    await waitFor(() => expect(view.getComputedStyle(card()).backgroundColor).toBe('rgb(254, 243, 199)'))
    expect(view.getComputedStyle(user.place.container.querySelector('.pg-root')!).getPropertyValue('--pg-accent')).toBe(
      '#7c2d12',
    )
  })
})

test('the styles of a shadow root go with the kit', async () => {
  const place = openShadowRoot('open')
  const reactRoot = createRoot(place.container)
  const testPool = createTestPool()
  const show = (children: ReactNode) =>
    reactRoot.render(
      <TestProvider testPool={withoutRecords(testPool)} theme={{ accent: '#7c2d12' }}>
        {children}
      </TestProvider>,
    )
  show(app)
  await waitFor(() => expect(place.root.adoptedStyleSheets).toHaveLength(1))
  show(null)
  await waitFor(() => expect(place.root.adoptedStyleSheets).toHaveLength(0))
  reactRoot.unmount()
  place.remove()
})
