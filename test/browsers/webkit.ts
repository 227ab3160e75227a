import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { Builder, By, until, type WebDriver } from 'selenium-webdriver'
import { type BrowserPage, TIME_LIMIT } from './browserPage.ts'
import { type Display, hasDisplay, openDisplay } from './display.ts'
import { findProgram } from './findProgram.ts'

export const webkit = {
  name: 'WebKit',
  toInstall:
    'Debian: apt-get install webkit2gtk-driver, and xvfb without a desktop. `WebKitWebDriver` must be on PATH. Not for macOS and Windows.',
  program: hasDisplay() ? findProgram('WebKitWebDriver') : undefined,
  openPage,
}

/** Starts WebKit's driver, which starts the MiniBrowser that was built with it. */
async function openPage(program: string): Promise<BrowserPage> {
  const display = await openDisplay()
  const port = await findFreePort()
  const process = startDriver(program, port, display)
  const driver = await connect(port)
  const find = async (xpath: string) => {
    const element = await driver.wait(until.elementLocated(By.xpath(xpath)), TIME_LIMIT)
    return driver.wait(until.elementIsVisible(element), TIME_LIMIT)
  }
  const problems: string[] = []
  const keepProblems = async () => {
    problems.push(...(await driver.executeScript<string[]>('return (window.walkProblems ?? []).splice(0)')))
  }
  const capabilities = await driver.getCapabilities()
  return {
    version: `${capabilities.getBrowserName()} ${capabilities.getBrowserVersion()}`,
    async open(url) {
      await driver.get(url)
      await driver.executeScript(COLLECT_PROBLEMS)
    },
    async reload() {
      await keepProblems()
      await driver.navigate().refresh()
      await driver.executeScript(COLLECT_PROBLEMS)
    },
    run: (script) => driver.executeScript(script),
    see: async (xpath) => void (await find(xpath)),
    click: async (xpath) => (await find(xpath)).click(),
    type: async (xpath, text) => (await find(xpath)).sendKeys(text),
    async problems() {
      await keepProblems()
      return problems
    },
    async close() {
      await driver.quit()
      process.kill()
      display.close()
    },
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('No free port')
  return address.port
}

const startDriver = (program: string, port: number, display: Display): ChildProcess =>
  spawn(program, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...(display.name && { DISPLAY: display.name }) },
  })

/**
 * Collects in the page what goes wrong there: the classic protocol has no console. What happens before the page has loaded isn't seen.
 */
const COLLECT_PROBLEMS = `
  const problems = (window.walkProblems = [])
  for (const level of ['error', 'warn']) console[level] = (...values) => problems.push(level + ': ' + values.join(' '))
  addEventListener('error', ({ message }) => problems.push('page error: ' + message))
  addEventListener('unhandledrejection', ({ reason }) => problems.push('page error: ' + reason))
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => problems.push('policy: ' + effectiveDirective))
`

async function connect(port: number): Promise<WebDriver> {
  const server = `http://127.0.0.1:${port}`
  const deadline = Date.now() + TIME_LIMIT
  while (!(await isReady(server))) {
    if (Date.now() > deadline) throw new Error('WebKitWebDriver did not start')
    await setTimeout(100)
  }
  return new Builder()
    .usingServer(server)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { args: ['--automation'] },
    })
    .build()
}

const isReady = (server: string): Promise<boolean> =>
  fetch(`${server}/status`).then(
    (response) => response.ok,
    () => false,
  )
