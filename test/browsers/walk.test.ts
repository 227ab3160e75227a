import { TOTP } from 'otpauth'
import { describe, expect, inject, test } from 'vitest'
import { scenarioOf } from '../../playground/src/scenarios.ts'
import type { BrowserPage } from './browserPage.ts'
import { firefox } from './firefox.ts'
import { webkit } from './webkit.ts'

const browsers = [firefox, webkit]
const { id, credentials } = scenarioOf('mfa-optional-app')

const heading = (title: string) => `//main//h1[normalize-space()="${title}"]`
const button = (name: string) => `//main//button[normalize-space()="${name}"]`
const field = (label: string) => `//main//input[@id=//label[normalize-space()="${label}"]/@for]`
const text = (sentence: string) => `//main//*[text()="${sentence}"]`

async function submitPassword(page: BrowserPage, password: string): Promise<void> {
  await page.see(heading('Sign in'))
  await page.type(field('Email'), credentials.username)
  await page.type(field('Password'), password)
  await page.click(button('Sign in'))
}

/** Opens the playground with a pool in the page whose user has an authenticator app. */
async function openPlayground(page: BrowserPage): Promise<void> {
  await page.open(inject('playgroundUrl'))
  await page.run(`sessionStorage.setItem('poolgate-playground.scenario', '${id}')`)
  await page.reload()
}

for (const { name, toInstall, program } of browsers) {
  if (!program) console.warn(`${name} was not found, so its walk is skipped. ${toInstall}`)
}

test('at least one other browser is installed', () => {
  const missing = browsers.map(({ name, toInstall }) => `${name}: ${toInstall}`).join('\n')
  expect(
    browsers.filter(({ program }) => program),
    `Install one of them.\n${missing}`,
  ).not.toEqual([])
})

describe.each(browsers)('$name', ({ program, openPage }) => {
  test.skipIf(!program)(
    'a user fails with a wrong password, signs in with password and MFA code, stays signed in after a reload, and signs out',
    async () => {
      const page = await openPage(program ?? '')
      try {
        console.log(page.version)
        await openPlayground(page)
        await submitPassword(page, 'Wrong-Pass-2026!')
        await page.see(text('Incorrect email or password.'))
        await page.reload()
        await submitPassword(page, credentials.password ?? '')
        await page.see(heading('Two-step verification'))
        await page.type(field('Code'), new TOTP({ secret: credentials.totpSecret ?? '' }).generate())
        await page.see(heading('Hello Demo'))
        await page.reload()
        await page.see(heading('Hello Demo'))
        await page.click(button('Sign out'))
        await page.see(heading('Sign in'))
        expect(await page.problems()).toEqual([])
      } finally {
        await page.close()
      }
    },
  )
})
