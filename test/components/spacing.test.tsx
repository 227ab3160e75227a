import { AccountScreen, ChangePassword, DeviceList, PasskeyList, SessionList } from 'poolgate'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { findPageText, renderAccount } from '../support/components/account.tsx'
import { press } from '../support/components/render.tsx'
import type { TestPool } from '../support/pools.ts'

beforeEach(() => page.viewport(800, 900))

afterEach(async () => {
  document.documentElement.removeAttribute('dir')
  await page.viewport(414, 896)
})

const card = () => document.querySelector<HTMLElement>('.pg-card')!

/** Returns the space between the border of a card and its content on each side, in pixels. */
function spaceInside() {
  const frame = card().getBoundingClientRect()
  const border = card().clientTop
  const content = [...card().querySelectorAll('*:not(.pg-hidden)')]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
  const title = card().querySelector('.pg-title')!.getBoundingClientRect()
  return {
    top: Math.min(...content.map(({ top }) => top)) - frame.top - border,
    bottom: frame.bottom - border - Math.max(...content.map(({ bottom }) => bottom)),
    start: title.left - frame.left - border,
  }
}

const turnOff = ({ network }: TestPool) => {
  network.state = 'off'
}

const equalSpace = { top: 24, bottom: 24, start: 24 }

test.each<[string, ReactElement, string]>([
  ['devices', <DeviceList key="" />, 'This device'],
  ['an attribute list', <AccountScreen key="" groups={[{ attributes: ['email'] }]} />, 'Verified'],
  ['passkeys and a button', <PasskeyList key="" />, 'Add a passkey'],
  ['sessions and a button', <SessionList key="" />, 'This session'],
])('a card with %s has the same space on all sides', async (_, content, text) => {
  await renderAccount(<div style={{ inlineSize: 600 }}>{content}</div>)
  await findPageText(text)
  expect(spaceInside()).toEqual(equalSpace)
})

test('a card that ends with an alert has the same space on all sides', async () => {
  await renderAccount(<AccountScreen />, { ahead: turnOff })
  await findPageText("You're offline.")
  expect(spaceInside()).toEqual(equalSpace)
})

test.each([
  [320, 'one below the other, are as wide as the question'],
  [800, 'side by side, are as wide as their texts'],
])('at a width of %i pixels, the buttons of a confirmation, %s', async (width) => {
  await page.viewport(width, 900)
  await renderAccount(
    <div style={{ inlineSize: width }}>
      <AccountScreen defaultSection="sessions" />
    </div>,
  )
  await press('Sign out of all devices')
  const widths = [...document.querySelectorAll('.pg-confirmation :is(p, button)')].map(
    (element) => element.getBoundingClientRect().width,
  )
  const [question = 0, cancel = 0, confirm = 0] = widths
  if (width === 320) expect([cancel, confirm]).toEqual([question, question])
  else expect(cancel).toBeLessThan(confirm)
})

test('an alert has space above it, wherever it appears', async () => {
  const { scene } = await renderAccount(
    <>
      <DeviceList />
      <PasskeyList />
      <SessionList />
      <ChangePassword />
    </>,
  )
  await findPageText('Ask for a code again')
  scene.network.state = 'off'
  await press('Ask for a code again, Chrome on Linux')
  await press('Add a passkey')
  await findPageText("You're offline.")
  for (const alert of document.querySelectorAll('.pg-alert:not(:empty)')) {
    let before = alert.previousElementSibling
    while (before && !before.getBoundingClientRect().height) before = before.previousElementSibling
    const gap = alert.getBoundingClientRect().top - (before?.getBoundingClientRect().bottom ?? 0)
    expect(gap).toBeGreaterThanOrEqual(16)
  }
})

test.each(['ltr', 'rtl'] as const)(
  'details of a row are separated by the layout, on a page that is %s',
  async (dir) => {
    document.documentElement.dir = dir
    await renderAccount(
      <div style={{ inlineSize: 380 }}>
        <DeviceList />
      </div>,
    )
    await findPageText('127.0.0.1')
    const details = document.querySelector('.pg-row-details')!
    expect(details.textContent).not.toContain('·')
    const [time, address] = [...details.children].map((child) => child.getBoundingClientRect())
    const [first, second] = dir === 'ltr' ? [time!, address!] : [address!, time!]
    expect(second.left - first.right).toBe(16)
    expect(getComputedStyle(details.lastElementChild!, '::before').content).toContain('·')
    expect(getComputedStyle(details.lastElementChild!).direction).toBe(dir)
  },
)
