import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const wellKnown = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Those that Playwright disables and a test may meet: Chromium obeys only the last list. */
const disabledByPlaywright = [
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** Two pages in a renderer of their own that each window loads for its address bar. They cost as much as a page of the playground. */
const addressBarPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** Added to Playwright's own arguments, which include --no-sandbox. */
const args = [
  '--disable-gpu',
  '--disable-quic',
  `--disable-features=${[...disabledByPlaywright, ...addressBarPages].join(',')}`,
]

/** Returns CHROMIUM_PATH, or the path of the browser that Playwright downloaded, or of the system's. */
function locate() {
  return process.env.CHROMIUM_PATH ?? [chromium.executablePath(), ...wellKnown].find((path) => existsSync(path))
}

/** @param {string} command */
function succeeds(command) {
  try {
    execSync(command, { stdio: 'inherit', timeout: 300_000 })
    return true
  } catch {
    return false
  }
}

function install() {
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const download = 'npx playwright install --no-shell chromium'
  const packages = 'apt-get install -y --no-install-recommends chromium fonts-liberation'
  const installers = debian
    ? [
        `${download} && npx playwright install-deps chromium`,
        `apt-get update && DEBIAN_FRONTEND=noninteractive ${packages}`,
      ]
    : [download]
  console.log('No Chromium found. Installing one for the tests.')
  if (installers.some(succeeds)) return
  throw new Error('The tests need Chromium. Install it, or set CHROMIUM_PATH to the path of Chromium or Chrome.')
}

/** Returns Playwright's options for launching Chromium. */
export function launchOptions() {
  const executablePath = locate()
  return executablePath ? { executablePath, args } : { args }
}

/** Installs a browser if there is none, then returns the launch options. */
export function findChromium() {
  if (!locate()) install()
  return launchOptions()
}
