import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import { onEveryScreen, visitEveryScreen } from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'

/** Collects Chromium's findings about forms. Each call of the result returns those since the previous call. */
async function startLinter(page: Page): Promise<() => Promise<string[]>> {
  const cdp = await page.context().newCDPSession(page)
  const findings: string[] = []
  cdp.on('Log.entryAdded', ({ entry }) => {
    if (entry.source === 'recommendation') findings.push(entry.text)
  })
  cdp.on('Audits.issueAdded', ({ issue }) => {
    findings.push(issue.details.genericIssueDetails?.errorType ?? issue.code)
  })
  await cdp.send('Log.enable')
  await cdp.send('Audits.enable')
  return async () => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    const { formIssues } = await cdp.send('Audits.checkFormsIssues')
    return [...findings.splice(0), ...formIssues.map(({ errorType }) => errorType)]
  }
}

describe("Chromium's form linter", () => {
  test('finds nothing on any screen', async ({ page }) => {
    const lint = await startLinter(page)
    expect(await visitEveryScreen(page, lint)).toEqual(onEveryScreen([]))
  })

  test('reports an invalid form', async ({ playground, page }) => {
    playground.expectTrouble(/^console .*\[DOM\]/)
    const lint = await startLinter(page)
    await page.evaluate(() => {
      const [label, password] = [document.createElement('label'), document.createElement('input')]
      label.htmlFor = 'nowhere'
      password.type = 'password'
      const form = document.createElement('form')
      form.append(label, password)
      document.body.append(form, password.cloneNode())
    })
    const findings: string[] = []
    await expect
      .poll(async () => {
        findings.push(...(await lint()))
        return findings
      })
      .toEqual(expect.arrayContaining([expect.stringMatching(/^\[DOM\]/), expect.stringMatching(/^Form/)]))
  })
})
