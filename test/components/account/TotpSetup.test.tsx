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

// Its types are those of a module that it is not.
const readQr = jsQR as unknown as typeof jsQR.default

const link = () => screen.findByRole<HTMLAnchorElement>('link')
const keyIn = async () => new URL((await link()).href).searchParams.get('secret') ?? ''

async function openKey(options: Parameters<typeof renderAccount>[1] = {}) {
  const opened = await renderAccount(<TotpSetup headingLevel={1} />, options)
  await press('Set up authenticator app')
  await findHeading('Set up authenticator app')
  return opened
}

/** What a camera makes of the picture. */
async function readPicture(): Promise<string | undefined> {
  const svg = await screen.findByRole('img')
  const picture = new Image()
  picture.src = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }))
  await picture.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 600 })
  const context = canvas.getContext('2d')!
  context.fillStyle = 'white'
  context.fillRect(0, 0, 600, 600)
  context.drawImage(picture, 40, 40, 520, 520)
  return readQr(context.getImageData(0, 0, 600, 600).data, 600, 600)?.data
}

test('has nothing for axe to find, at its start, with the key and once it is done', async () => {
  await openKey()
  await screen.findByRole('img')
  await expectAccessible('the key')
  await fillIn({ '6-digit code': new TOTP({ secret: await keyIn() }).generate() })
  await press('Continue')
  await findPageText('Authenticator app added')
  await expectAccessible('met')
})

describe('the key', () => {
  test.each([
    ['R&D: "Ü"', 'a&b#c@x.io'],
    ['Example?', 'ann+test@example.com'],
    ['100% / 東京', "o'hara@example.com"],
  ])('of %s and %s survives the picture and the link, read by other libraries', async (issuer, email) => {
    const users = [seedAnn('CONFIRMED', { email })]
    await openKey({ pool: { users, totpIssuer: issuer } as LocalPoolOptions })
    const text = await readPicture()
    expect(text).toBe((await link()).href)
    const parsed = URI.parse(text!)
    expect(parsed.issuer).toBe(issuer)
    expect(parsed.label).toBe(email)
    expect(parsed.secret.base32).toBe(await keyIn())
  })

  test('stands in groups of four, and copies without its gaps', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await openKey()
    await press('Copy key')
    await findPageText('Copied')
    expect(write).toHaveBeenCalledWith(await keyIn())
    for (const group of document.querySelectorAll('.pg-key-group')) expect(group.textContent).toMatch(/^.{1,4}$/)
    write.mockRestore()
  })

  test('is selected for the person to copy where the clipboard is denied', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'))
    await openKey()
    await press('Copy key')
    await waitFor(() =>
      expect(getSelection()?.toString().replace(/\s/g, '')).toBe(document.querySelector('.pg-key')?.textContent),
    )
    write.mockRestore()
  })

  test.each(['verify', 'cancel', 'unmount'] as const)('is in memory only, and gone on %s', async (way) => {
    const queryClient = new QueryClient()
    const { container, unmount } = await openKey({ queryClient })
    const secret = await keyIn()
    const inMarkup = ['the markup']
    expect(findSecret(secret, { queryClient }).filter((place) => !inMarkup.includes(place))).toEqual([])
    if (way === 'verify') {
      await fillIn({ '6-digit code': new TOTP({ secret }).generate() })
      await press('Continue')
      await findPageText('Authenticator app added')
    } else if (way === 'cancel') {
      await press('Cancel')
      await findHeading('Authenticator app')
    } else unmount()
    await waitFor(() =>
      expect(findSecret(secret, { queryClient, ...(way !== 'unmount' && { container }) })).toEqual([]),
    )
  })
})

test('the whole set-up works by keyboard alone', async () => {
  await renderAccount(<TotpSetup />)
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await findHeading('Set up authenticator app')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('6-digit code')))
  await userEvent.keyboard(new TOTP({ secret: await keyIn() }).generate())
  await userEvent.keyboard('{Enter}')
  await findPageText('Authenticator app added')
})
