import { decodeJwt } from 'jose'
import { expect } from 'vitest'
import { AuthError } from '../../../../src/errors.ts'
import { act } from './act.ts'
import type { Soak } from './openSoak.ts'
import type { SoakEvent } from './soakEvent.ts'

/** Requests that one event may cause, retries of three attempts each included. */
export const MAX_REFRESHES = 6
export const MAX_REQUESTS = 30

export const describeEvent = ({ kind, tab, isAwaited, pause }: SoakEvent): string =>
  `${kind} in tab ${tab}${isAwaited ? '' : `, not awaited, pause ${pause}`}`

/** Makes an event happen. Resolves when it has ended, with whatever the user sees. */
export const runEvent = (soak: Soak, event: SoakEvent): Promise<void> =>
  act(soak, event).then(
    () => {},
    (error: unknown) => {
      if (!(error instanceof AuthError)) soak.faults.push(error)
    },
  )

/** Runs a step and the checks after it. If it fails, the error names the events before it. */
export async function runStep(soak: Soak, events: SoakEvent[], index: number, run: () => Promise<void>): Promise<void> {
  const sent = soak.operations().length
  try {
    await run()
    checkAlways(soak)
  } catch (error) {
    const before = events.slice(Math.max(0, index - 25), index + 1).map(describeEvent)
    const operations = soak.operations().slice(sent).join(', ')
    throw new Error(`Event ${index}:\n  ${before.join('\n  ')}\nSent: ${operations}\n${error}`, { cause: error })
  }
}

/** What must hold at any time. */
function checkAlways({ faults, pages, storedTexts }: Soak): void {
  expect(faults).toEqual([])
  for (const index of pages.keys()) {
    for (const text of storedTexts(index)) {
      const { accessToken, idToken } = JSON.parse(text)
      expect(decodeJwt(accessToken).sub, 'the record has tokens of one user').toBe(decodeJwt(idToken).sub)
    }
  }
}
