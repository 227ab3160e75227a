import { cleanup, screen, waitFor } from '@testing-library/react'
import { AccountScreen, bloomTheme, SessionTimeoutWarning, SignIn, UserButton } from 'poolgate'
import type { SignInState } from 'poolgate/client'
import type { ReactElement } from 'react'
import { afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { findPageText, renderAccount } from '../support/components/account.tsx'
import { cutTexts } from '../support/components/cutTexts.ts'
import { form, press, renderWithPool, signIn, submit } from '../support/components/render.tsx'
import { askingPool, loadLaterScreens, screens } from '../support/components/screens.tsx'
import { createTestPool } from '../support/pools.ts'
import { ann, seedAnn } from '../support/users.ts'

beforeAll(loadLaterScreens)

afterEach(async () => {
  cleanup()
  await cdp().send('Emulation.setEmulatedMedia', { features: [] })
  await setTouch(false)
  await setFontSize(16)
  await page.viewport(414, 896)
})

const challenged = { username: ann.email, session: 'x'.repeat(20) }
const at = (initialState: SignInState) => () => <SignIn initialState={initialState} />

/** Every form, the steps with other controls, and the sections of the account with data. */
const everyScreen: Record<string, () => Promise<unknown>> = {
  ...Object.fromEntries(
    Object.entries({
      ...screens,
      'choice of a method': at({ step: 'chooseMfa', methods: ['sms', 'email', 'totp'], ...challenged }),
      'key of an app': at({ step: 'setUpTotp', secret: ann.totpSecret, ...challenged }),
      'remembered device': at({ step: 'code', via: 'sms', ...challenged }),
    }).map(([name, show]) => [name, () => showWithErrors(show())]),
  ),
  'sign up with a phone number': () =>
    showWithErrors(screens['sign up']!(), { ...askingPool, signUpAttributes: ['phone_number', 'locale'] }),
  profile: () => showSection('Profile', 'Verified'),
  methods: () => showSection('Two-step verification', 'No passkeys'),
  devices: () => showSection('Devices', 'This device'),
  sessions: () => showSection('Sessions', /This session|aren't available/),
  'user menu': async () => {
    await renderAccount(<UserButton onManageAccount={() => {}} />)
    await screen.findByRole('button', { name: /^Account menu/ })
    await userEvent.click(screen.getByRole('button', { name: /^Account menu/ }))
  },
}

async function showWithErrors(children: ReactElement, pool = askingPool) {
  const trusting = { deviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true } }
  const testPool = createTestPool()
  // A form that can be submitted stays.
  testPool.network.state = 'stuck'
  renderWithPool(testPool, children, { pool: { ...pool, ...trusting } })
  submit()
  await waitFor(() => expect(document.querySelector('.pg-error:not(:empty), [aria-busy=true]')).not.toBeNull())
}

async function showSection(name: string, text: string | RegExp) {
  const groups = [{ title: 'You', attributes: ['given_name', 'email', 'phone_number'] }]
  const users = [seedAnn('CONFIRMED', { given_name: 'Ann', phone_number: ann.phone })]
  await renderAccount(<AccountScreen groups={groups} />, { pool: { users } })
  await press(name)
  await findPageText(text)
}

const overflowingOrCut = () => [
  ...cutTexts(),
  ...(document.documentElement.scrollWidth > 320 ? [`${document.documentElement.scrollWidth} pixels wide`] : []),
]

const smallTargets = () => {
  const targets = [...document.querySelectorAll('.pg-root :is(button, a, input, select):not([tabindex="-1"])')]
  const areas = targets.map((target) => target.closest('.pg-checkbox') ?? target)
  return classesOf(
    areas.filter((area) => {
      const { width, height } = area.getBoundingClientRect()
      return area.checkVisibility() && (width < 44 || height < 44)
    }),
  )
}

const linksWithoutLine = () =>
  classesOf(
    [...document.querySelectorAll('.pg-link, .pg-button[data-variant="quiet"]')].filter(
      (element) => getComputedStyle(element).textDecorationLine !== 'underline',
    ),
  )

/** Fields and buttons that neither have a border nor are filled. */
const withoutEdge = () =>
  classesOf(
    [...document.querySelectorAll('.pg-input, .pg-submit, .pg-button:not([data-variant="quiet"])')].filter(
      (element) => {
        const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element)
        const isFilled = backgroundColor !== getComputedStyle(document.body).backgroundColor
        const hasBorder = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1
        return !isFilled && (!hasBorder || borderTopColor === backgroundColor)
      },
    ),
  )

/** Returns what the browser computes for a color of the user. */
function systemColor(name: string): string {
  const probe = document.createElement('div')
  probe.style.backgroundColor = name
  document.body.append(probe)
  const { backgroundColor } = getComputedStyle(probe)
  probe.remove()
  return backgroundColor
}

const classesOf = (elements: Element[]) => elements.map(({ className, textContent }) => `${className}: ${textContent}`)

/** Of everything that shows text from the first render on. */
const fontSizes = () =>
  [...document.querySelectorAll('.pg-root *:not(.pg-choice-input, .pg-hidden, .pg-qr-box *, option)')].map((element) =>
    Number.parseFloat(getComputedStyle(element).fontSize),
  )

const setFontSize = (standard: number) => cdp().send('Page.setFontSizes', { fontSizes: { standard } })

const setTouch = (enabled: boolean) => cdp().send('Emulation.setTouchEmulationEnabled', { enabled })

const emulate = (name: string, value: string) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] })

/** Applies a stylesheet of the user or the page. Returns what removes it. */
function addStyle(css: string) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}

const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`

describe.each(Object.keys(everyScreen))('%s, at a width of 320 pixels', (name) => {
  // One test, because showing a screen takes longer than all that is checked.
  test('follows the font size, the text spacing, the pointer and the colors of the user', async () => {
    await page.viewport(320, 640)
    await everyScreen[name]!()

    const sizes = fontSizes()
    await setFontSize(32)
    expect(overflowingOrCut(), 'with twice the font size').toEqual([])
    expect(fontSizes()).toEqual(sizes.map((size) => 2 * size))
    await setFontSize(16)

    const removeSpacing = addStyle(textSpacing)
    expect(overflowingOrCut(), 'with text spacing').toEqual([])
    removeSpacing()

    await setTouch(true)
    expect(matchMedia('(pointer: coarse)').matches).toBe(true)
    expect(smallTargets(), 'targets below 44 pixels').toEqual([])
    expect(overflowingOrCut(), 'with large targets').toEqual([])

    await emulate('forced-colors', 'active')
    expect(linksWithoutLine(), 'with forced colors').toEqual([])
    expect(withoutEdge(), 'with forced colors').toEqual([])
  })
})

test('a page with a root font size of 10 pixels has no smaller text in the kit', async () => {
  await everyScreen['sign in']!()
  const before = getComputedStyle(form()).fontSize
  onTestFinished(addStyle('html { font-size: 62.5% }'))
  expect(getComputedStyle(form()).fontSize).toBe(before)
})

test('Save and Cancel are one below the other rather than break their words', async () => {
  await page.viewport(320, 640)
  await everyScreen.profile!()
  await press('Edit First name')
  await setFontSize(32)
  const [save, cancel] = ['Save', 'Cancel'].map((name) => screen.getByRole('button', { name }).getBoundingClientRect())
  expect([save?.width, save?.height]).toEqual([cancel?.width, cancel?.height])
})

test('a spinner grows with the text', async () => {
  const testPool = createTestPool()
  testPool.network.state = 'stuck'
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  await waitFor(() => expect(form().ariaBusy).toBe('true'))
  const button = screen.getByRole('button', { name: 'Sign in' })
  const spinnerSize = () => Number.parseFloat(getComputedStyle(button, '::after').inlineSize)
  const size = spinnerSize()
  await setFontSize(32)
  expect(spinnerSize()).toBeGreaterThan(size)
})

test('a link in a text is underlined', async () => {
  await everyScreen['sign up']!()
  expect(getComputedStyle(screen.getByRole('button', { name: 'Sign in' })).textDecorationLine).toBe('underline')
})

describe('forced colors', () => {
  test('the current section differs from the others by its background', async () => {
    await emulate('forced-colors', 'active')
    await everyScreen.devices!()
    const backgroundOf = (selector: string) => getComputedStyle(document.querySelector(selector)!).backgroundColor
    expect(backgroundOf('.pg-nav-item[aria-current]')).not.toBe(backgroundOf('.pg-card'))
    expect(['rgba(255, 255, 255, 0)', backgroundOf('.pg-card')]).toContain(
      backgroundOf('.pg-nav-item:not([aria-current])'),
    )
  })

  const styleOf = (name: string) => getComputedStyle(screen.getByRole('button', { name }))

  test('a primary button is filled in the colors of the user, with a customization, too', async () => {
    await emulate('forced-colors', 'active')
    const CSS = '.submitButton-customizable { background: #ffffff; color: #666666 }'
    renderWithPool(createTestPool(), <SignIn />, { uiCustomization: { CSS } })
    await waitFor(() => expect(document.adoptedStyleSheets).not.toEqual([]))
    expect(styleOf('Sign in').backgroundColor).toBe(systemColor('ButtonText'))
    expect(styleOf('Sign in').color).toBe(systemColor('ButtonFace'))
  })

  test('a danger button is filled and has a frame, unlike those next to it', async () => {
    await emulate('forced-colors', 'active')
    await everyScreen.devices!()
    await userEvent.click(screen.getAllByRole('button', { name: /^Remove/ })[0]!)
    expect(styleOf('Remove Chrome on Linux').backgroundColor).toBe(systemColor('ButtonText'))
    expect(styleOf('Remove Chrome on Linux').borderTopStyle).toBe('double')
    expect(styleOf('Cancel').backgroundColor).toBe(systemColor('ButtonFace'))
    expect(styleOf('Cancel').borderTopStyle).toBe('solid')
  })

  test('icons have the color of the text next to them', async () => {
    await emulate('forced-colors', 'active')
    const state: SignInState = { step: 'chooseFactor', username: ann.email, factors: ['password', 'email'] }
    renderWithPool(createTestPool(), <SignIn initialState={state} />)
    const choice = await screen.findByRole('button', { name: /^Password/ })
    const icons = [...choice.querySelectorAll('.pg-icon')].map((icon) => getComputedStyle(icon).color)
    expect(icons).toEqual([getComputedStyle(choice).color, getComputedStyle(choice).color])
  })

  test('the circle of a spinner keeps its gap', async () => {
    await emulate('forced-colors', 'active')
    const testPool = createTestPool()
    testPool.network.state = 'stuck'
    renderWithPool(testPool, <SignIn />)
    await signIn(ann)
    await waitFor(() => expect(form().ariaBusy).toBe('true'))
    const spinner = getComputedStyle(screen.getByRole('button', { name: 'Sign in' }), '::after')
    expect(spinner.borderTopColor).toBe('rgba(0, 0, 0, 0)')
    expect(spinner.borderBottomColor).not.toBe(spinner.borderTopColor)
  })

  test('a dialog has an edge', async () => {
    await emulate('forced-colors', 'active')
    await renderAccount(<SessionTimeoutWarning />, { minutesAgo: 9, timeouts: { idle: 600 } })
    expect(getComputedStyle(await screen.findByRole('alertdialog')).outlineStyle).toBe('solid')
  })
})

describe('headings', () => {
  const levels = () =>
    [...document.querySelectorAll(':is(h1, h2, h3, h4, h5, h6):not([hidden] *)')].map(
      ({ localName, textContent }) => `${localName} ${textContent}`,
    )

  test('the names of rows are one level below their card', async () => {
    await everyScreen.methods!()
    const names = ['h2 Two-step verification', 'h3 Authenticator app', 'h3 Text message', 'h3 Email', 'h3 Passkey']
    expect(levels().map((text) => text.replace(/(On(Default)?|Recommended)$/, ''))).toEqual(names)
  })

  test('the names of rows in a group are one level below its title', async () => {
    await everyScreen.profile!()
    const expected = ['h2 Profile', 'h3 You', 'h4 First name', 'h4 Email', 'h4 Phone number']
    expect(levels().map((text) => text.replace(/(Unv|V)erified$/, ''))).toEqual(expected)
  })

  test('no level is below 6', async () => {
    await renderAccount(<AccountScreen headingLevel={6} defaultSection="devices" />)
    await findPageText('This device')
    expect(levels().map((text) => text.slice(0, 2))).toEqual(['h6', 'h6'])
  })

  test('no list repeats the heading above it', async () => {
    await everyScreen.devices!()
    const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent)
    for (const list of screen.getAllByRole('list')) expect(headings).not.toContain(list.ariaLabel)
  })
})

test('on paper, the key of an app is its QR code and its text, in black on white, without controls', async () => {
  const setMedia = (media: string) => cdp().send('Emulation.setEmulatedMedia', { media })
  const setUp = at({ step: 'setUpTotp', secret: ann.totpSecret, ...challenged })()
  renderWithPool(createTestPool(), setUp, { colorScheme: 'dark', theme: bloomTheme })
  await screen.findByRole('img', { name: /QR code/ })
  onTestFinished(async () => void (await setMedia('')))
  await setMedia('print')

  const card = document.querySelector<HTMLElement>('.pg-card')!
  const key = ann.totpSecret.match(/.{1,4}/g)!
  expect(card.innerText.split(/\s*\n\s*/)).toEqual([
    'Set up authenticator app',
    'Scan this QR code with your authenticator app.',
    'Setup key',
    ...key,
  ])
  expect(document.querySelector('.pg-qr')?.checkVisibility()).toBe(true)
  expect(cutTexts()).toEqual([])
  const colors = [...card.querySelectorAll('.pg-title, .pg-step, .pg-key-title, .pg-key')].map(
    (element) => getComputedStyle(element).color,
  )
  expect(new Set(colors)).toEqual(new Set(['rgb(0, 0, 0)']))
  expect(getComputedStyle(card).backgroundColor).toBe('rgb(255, 255, 255)')
  const controls = [...card.querySelectorAll('a, button, input, summary')].filter((control) =>
    control.checkVisibility(),
  )
  expect(classesOf(controls)).toEqual([])
})
