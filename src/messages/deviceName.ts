import { interpolate } from './interpolate.ts'
import type { Messages } from './messages.ts'

/** Returns the name of a device: `Chrome on macOS`, or what is known of it. */
export function deviceName(
  { browser, system }: { browser?: string; system?: string },
  { deviceName: sentence }: Messages,
): string | undefined {
  return browser && system ? interpolate(sentence, { browser, system }) : (browser ?? system)
}
