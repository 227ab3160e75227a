import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import jsQR from 'jsqr'
import { TOTP, URI } from 'otpauth'
import { TotpSetup } from 'poolgate'
import type { LocalPoolOptions } from 'poolgate/local'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { findPageText, renderAccount } from '../../support/components/account.tsx'
import { expectAccessible } from '../../support/components/axe.ts'
import { fillIn, findHeading, press } from '../../support/components/render.tsx'
import { findSecret } from '../../support/findSecret.ts'
import { seedAnn } from '../../support/users.ts'

// The types declare a default export, but the import is the function itself.
const readQr = jsQR as unknown as typeof jsQR.default

const link = () => screen.findByRole<HTMLAnchorElement>('link', { hidden: true })
const setupKey = async () => new URL((await link()).href).searchParams.get('secret') ?? ''

async function openSetup(options: Parameters<typeof renderAccount>[1] = {}) {
  const opened = await renderAccount(<TotpSetup headingLevel={1} />, options)
  await press('Set up authenticator app')
  await findHeading('Set up authenticator app')
  return opened
}

/** Returns the text of the QR code, read from its pixels as a camera would. */
async function readQrCode(): Promise<string | undefined> {
  const svg = await screen.findByRole('img')
  const image = new Image()
  image.src = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }))
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 600 })
  const context = canvas.getContext('2d')!
  context.fillStyle = 'white'
  context.fillRect(0, 0, 600, 600)
  context.drawImage(image, 40, 40, 520, 520)
  return readQr(context.getImageData(0, 0, 600, 600).data, 600, 600)?.data
}

test('axe finds no violations with the setup key and once the setup is done', async () => {
  await openSetup()
  await screen.findByRole('img')
  await expectAccessible('the setup key')
  await fillIn({ '6-digit code': new TOTP({ secret: await setupKey() }).generate() })
  await press('Continue')
  await findPageText('Authenticator app added')
  await expectAccessible('done')
})

describe('the setup key', () => {
  test.each([
    ['R&D: "Ü"', 'a&b#c@x.io'],
    ['Example?', 'ann+test@example.com'],
    ['100% / 東京', "o'hara@example.com"],
  ])(
    'with issuer %s and account %s can be read by other libraries from the QR code and the link',
    async (issuer, email) => {
      const users = [seedAnn('CONFIRMED', { email })]
      await openSetup({ pool: { users, totpIssuer: issuer } as LocalPoolOptions })
      const text = await readQrCode()
      expect(text).toBe((await link()).href)
      const parsed = URI.parse(text!)
      expect(parsed.issuer).toBe(issuer)
      expect(parsed.label).toBe(email)
      expect(parsed.secret.base32).toBe(await setupKey())
    },
  )

  test('shows in groups of four characters and is copied without spaces', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await openSetup()
    await userEvent.click(screen.getByText("Can't scan?"))
    await press('Copy key')
    await findPageText('Copied')
    expect(write).toHaveBeenCalledWith(await setupKey())
    for (const group of document.querySelectorAll('.pg-key-group')) expect(group.textContent).toMatch(/^.{1,4}$/)
    write.mockRestore()
  })

  test('is selected for the user to copy if clipboard access is denied', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'))
    await openSetup()
    await userEvent.click(screen.getByText("Can't scan?"))
    await press('Copy key')
    await waitFor(() =>
      expect(getSelection()?.toString().replace(/\s/g, '')).toBe(document.querySelector('.pg-key')?.textContent),
    )
    write.mockRestore()
  })

  test.each(['verify', 'cancel', 'unmount'] as const)('is held only in memory, and removed on %s', async (ending) => {
    const queryClient = new QueryClient()
    const { container, unmount } = await openSetup({ queryClient })
    const secret = await setupKey()
    const inMarkup = ['the markup']
    expect(findSecret(secret, { queryClient }).filter((place) => !inMarkup.includes(place))).toEqual([])
    if (ending === 'verify') {
      await fillIn({ '6-digit code': new TOTP({ secret }).generate() })
      await press('Continue')
      await findPageText('Authenticator app added')
    } else if (ending === 'cancel') {
      await press('Cancel')
      await findHeading('Authenticator app')
    } else unmount()
    await waitFor(() =>
      expect(findSecret(secret, { queryClient, ...(ending !== 'unmount' && { container }) })).toEqual([]),
    )
  })
})

test('the whole setup works with the keyboard alone', async () => {
  await renderAccount(<TotpSetup />)
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await findHeading('Set up authenticator app')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('6-digit code')))
  await userEvent.keyboard(new TOTP({ secret: await setupKey() }).generate())
  await userEvent.keyboard('{Enter}')
  await findPageText('Authenticator app added')
})
