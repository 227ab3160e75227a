import { interpolate } from './interpolate.ts'
import type { StartMessages } from './messages.ts'

/** Returns the name of a device: `Chrome on macOS`, or what is known of it. */
export function deviceName(
  { browser, system }: { browser?: string; system?: string },
  { deviceName: sentence }: StartMessages,
): string | undefined {
  return browser && system ? interpolate(sentence, { browser, system }) : (browser ?? system)
}
