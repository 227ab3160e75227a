import { act, screen, waitFor, within } from '@testing-library/react'
import { DeviceList, useDevices } from 'poolgate'
import type { LocalPoolOptions } from 'poolgate/local'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { accountPool } from '../../support/accountPool.ts'
import { findPageText, renderAccount } from '../../support/components/account.tsx'
import { expectAccessible } from '../../support/components/axe.ts'
import { press, renderWithPool } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { json } from '../../support/responses.ts'
import { signInBeforehand, signInOnAnotherDevice } from '../../support/signedInUsers.ts'

const rows = () => screen.queryAllByRole('listitem')

test('axe finds no violations with devices, without devices and offline', async () => {
  const { unmount } = await renderAccount(<DeviceList headingLevel={1} />, { ahead: signInOnAnotherDevice })
  await findPageText('This device')
  await expectAccessible('devices')
  unmount()
  const empty = await renderAccount(<DeviceList headingLevel={1} />, {
    ahead: ({ answerNext }) => answerNext({ Devices: [] }),
  })
  await findPageText('No devices yet')
  await expectAccessible('no devices')
  empty.unmount()
  const offline = await renderAccount(<DeviceList headingLevel={1} />, {
    ahead: ({ network }) => {
      network.state = 'off'
    },
  })
  await findPageText("You're offline")
  await expectAccessible('offline')
  offline.scene.network.state = 'on'
  await press('Try again')
  await findPageText('This device')
})

/** Renders the list for Ann, who has signed in on 250 devices: several full pages and one that is not. */
async function renderManyDevices() {
  let savedPool: string | null = null
  const save = (saved: string) => {
    savedPool = saved
  }
  const options: LocalPoolOptions = {
    ...accountPool,
    storage: { load: () => savedPool, save: (saved) => save(saved) },
  }
  const storage = await signInBeforehand(createTestPool(options))
  const pool = JSON.parse(savedPool ?? '{}')
  const [user] = Object.values<{ devices: { key: string; name: string; authenticatedAt: number }[] }>(pool.users)
  const [currentDevice] = user!.devices
  for (let index = 1; index < 250; index++) {
    user!.devices.push({
      ...currentDevice!,
      key: `${pool.userPoolId.split('_')[0]}_${crypto.randomUUID()}`,
      name: `Phone ${index}`,
      authenticatedAt: currentDevice!.authenticatedAt - 60_000 * index,
    })
  }
  savedPool = JSON.stringify(pool)
  const scene = createTestPool(options)
  return { scene, ...renderWithPool(scene, <DeviceList />, { storage }) }
}

test('250 devices load 60 at a time, with 5 requests', { timeout: 60_000 }, async () => {
  const { scene } = await renderManyDevices()
  const rowCount = () => document.querySelectorAll('.pg-item').length
  for (let expected = 60; expected < 250; expected += 60) {
    await waitFor(() => expect(rowCount()).toBe(expected))
    document.querySelector<HTMLButtonElement>('.pg-list ~ .pg-button')!.click()
  }
  await waitFor(() => expect(rowCount()).toBe(250))
  expect(screen.queryByText('Show more')).toBeNull()
  expect(scene.requests.filter(({ operation }) => operation === 'ListDevices')).toHaveLength(5)
})

test('a device that cannot be removed keeps its question, which shows the error', async () => {
  const { scene } = await renderAccount(<DeviceList />, { ahead: signInOnAnotherDevice })
  await findPageText('This device')
  scene.pool.failNext('ForgetDevice', 'ForbiddenException')
  const other = rows().find((row) => !row.innerText.includes('This device'))!
  await userEvent.click(within(other).getByRole('button', { name: /^Remove/ }))
  await userEvent.click(within(other).getByRole('button', { name: /^Remove/ }))
  await waitFor(() => expect(other.querySelector('fieldset [role="alert"]:not(:empty)')).not.toBeNull())
  await userEvent.click(within(other).getByRole('button', { name: /^Remove/ }))
  await waitFor(() => expect(rows()).toHaveLength(1))
})

test('the second click of a double click does not confirm the removal', async () => {
  const { scene } = await renderAccount(<DeviceList />)
  await findPageText('This device')
  const pressRemove = (detail: number) =>
    act(() => {
      screen.getByRole('button', { name: /^Remove/ }).dispatchEvent(new MouseEvent('click', { bubbles: true, detail }))
    })
  pressRemove(1)
  await findPageText("You'll be asked for a code the next time")
  pressRemove(2)
  expect(scene.requests.filter(({ operation }) => operation === 'ForgetDevice')).toEqual([])
})

test.each(['{Escape}', 'Cancel'])(
  'the question before a removal takes the focus, and %s gives it back',
  async (how) => {
    const { scene } = await renderAccount(<DeviceList />)
    await findPageText('This device')
    const row = rows()[0]!
    const { width } = row.getBoundingClientRect()
    await press('Remove Chrome on Linux')
    const group = screen.getByRole('group', { name: /^Chrome on Linux will be removed/ })
    expect(document.activeElement).toBe(within(group).getByRole('button', { name: 'Cancel' }))
    expect(row.getBoundingClientRect().width).toBe(width)
    if (how === 'Cancel') await press(how)
    else await userEvent.keyboard(how)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove Chrome on Linux' }))
    expect(scene.operations()).not.toContain('ForgetDevice')
  },
)

test('this device comes first', async () => {
  await renderAccount(<DeviceList />, { ahead: signInOnAnotherDevice })
  await findPageText('This device')
  expect(rows().map((row) => row.innerText.includes('This device'))).toEqual([true, false])
})

test('a long name shows in two lines', async () => {
  const DeviceAttributes = [{ Name: 'device_name', Value: 'Long name '.repeat(60) }]
  await renderAccount(<DeviceList />, {
    ahead: ({ answerNext }) => answerNext({ Devices: [{ DeviceKey: 'us-east-1_a1-b2', DeviceAttributes }] }),
  })
  const name = await screen.findByTitle(/^Long name/)
  expect(name.getBoundingClientRect().height).toBe(2 * Number.parseFloat(getComputedStyle(name).lineHeight))
})

/** A custom list that uses only the hook. */
function CustomDeviceList() {
  const { status, items, error, hasNextPage, fetchNextPage, refetch, forget, remember } = useDevices()
  if (status === 'pending') return <p>Loading…</p>
  if (status === 'error') {
    return (
      <button type="button" onClick={refetch}>
        {error?.code}: try again
      </button>
    )
  }
  return (
    <>
      <ul>
        {items.map((device) => (
          <li key={device.key}>
            {device.name} {device.isThis && '(this one)'} {device.lastAddress}
            <button type="button" onClick={() => remember.mutate({ device, isRemembered: !device.isRemembered })}>
              {device.isRemembered ? 'Stop remembering' : 'Remember'}
            </button>
            <button type="button" onClick={() => forget.mutate(device)}>
              Forget
            </button>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" onClick={fetchNextPage}>
          More
        </button>
      )}
    </>
  )
}

test('a custom list can show, remember and remove devices with `useDevices` alone', async () => {
  await renderAccount(<CustomDeviceList />, { ahead: signInOnAnotherDevice })
  await findPageText('(this one)')
  within(rows()[0]!).getByRole('button', { name: 'Stop remembering' }).click()
  await screen.findByRole('button', { name: 'Remember' })
  within(rows()[0]!).getByRole('button', { name: 'Forget' }).click()
  await waitFor(() => expect(rows()).toHaveLength(1))
})

test('a list whose next page repeats ends with an error instead of another button', async () => {
  const page = { Devices: [{ DeviceKey: 'us-east-1_a1-b2', DeviceAttributes: [] }], PaginationToken: 'again' }
  const { scene } = await renderAccount(<DeviceList />, {
    ahead: ({ answers }) => {
      answers.ListDevices = () => json(page)
    },
  })
  await findPageText('Show more')
  await press('Show more')
  await findPageText("We couldn't verify the server's response")
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
  expect(rows()).toHaveLength(1)
  expect(scene.operations().filter((name) => name === 'ListDevices')).toHaveLength(2)
})
