import puppeteer from 'puppeteer-core'
import { type BrowserPage, TIME_LIMIT } from './browserPage.ts'
import { findProgram } from './findProgram.ts'

const MAC_FIREFOX = '/Applications/Firefox.app/Contents/MacOS/firefox'

export const firefox = {
  name: 'Firefox',
  toInstall: 'Debian: apt-get install firefox-esr. Others: any Firefox whose `firefox` is on PATH.',
  program: findProgram('firefox', 'firefox-esr', MAC_FIREFOX),
  openPage,
}

/** Starts Firefox, which speaks WebDriver BiDi itself: no geckodriver. */
async function openPage(program: string): Promise<BrowserPage> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: program, headless: true })
  const page = await browser.newPage()
  page.setDefaultTimeout(TIME_LIMIT)
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') problems.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`page error: ${error}`))
  const find = (xpath: string) => page.locator(`::-p-xpath(${xpath})`)
  return {
    version: await browser.version(),
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    run: async (script) => void (await page.evaluate(script)),
    see: async (xpath) => void (await find(xpath).wait()),
    click: (xpath) => find(xpath).click(),
    async type(xpath, text) {
      await find(xpath).click()
      await page.keyboard.type(text)
    },
    problems: async () => problems,
    close: () => browser.close(),
  }
}
