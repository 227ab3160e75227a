const BROWSERS: [RegExp, string][] = [
  [/Edg\w*\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]

const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'ChromeOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** Browser and operating system, as far as a user agent names them. */
export interface DeviceParts {
  browser?: string
  system?: string
}

/** Reads browser and operating system from a user agent. Default: that of this browser. */
export function deviceParts(userAgent = globalThis.navigator?.userAgent ?? ''): DeviceParts {
  const browser = firstMatch(BROWSERS, userAgent)
  const system = firstMatch(SYSTEMS, userAgent)
  return { ...(browser && { browser }), ...(system && { system }) }
}

const firstMatch = (rows: [RegExp, string][], userAgent: string): string | undefined =>
  rows.find(([pattern]) => pattern.test(userAgent))?.[1]

/** What a device is called if the host app doesn't say it in another language: `Chrome on macOS`. */
export const defaultDeviceName = ({ browser, system }: DeviceParts): string | undefined =>
  browser && system ? `${browser} on ${system}` : (browser ?? system)
