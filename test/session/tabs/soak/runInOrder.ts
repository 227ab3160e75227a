import { expect } from 'vitest'
import type { Soak } from './openSoak.ts'
import { MAX_REFRESHES, MAX_REQUESTS, runEvent, runStep } from './runEvent.ts'
import type { SoakEvent } from './soakEvent.ts'
import { initialModel, nextModel, type SoakModel, type SoakSettings, shownIn } from './soakModel.ts'

/** Runs events one after the other, and compares every tab with what they imply after each one. */
export async function runInOrder(soak: Soak, events: SoakEvent[]): Promise<void> {
  const { enabled, retryGracePeriodSeconds } = soak.rotation
  const settings = { isShared: soak.storage === 'browser', refusesReuse: enabled && retryGracePeriodSeconds === 0 }
  let model = initialModel(settings)
  for (const [index, event] of events.entries()) {
    await runStep(soak, events, index, async () => {
      Object.assign(soak.facts, { lost: [], served: [], wasDue: false })
      const [requests, refreshes] = [soak.requests.length, soak.count('GetTokensFromRefreshToken')]
      await soak.finish(runEvent(soak, event))
      // Other tabs adopt tokens, and the previous ones are revoked.
      await soak.elapse(15_000)
      model = nextModel(model, event, soak.facts, settings)
      checkModel(soak, model, settings)
      expect(soak.count('GetTokensFromRefreshToken') - refreshes, 'refreshes').toBeLessThanOrEqual(MAX_REFRESHES)
      expect(soak.requests.length - requests, 'requests').toBeLessThanOrEqual(MAX_REQUESTS)
    })
  }
}

function checkModel(soak: Soak, model: SoakModel, settings: SoakSettings): void {
  const shown = soak.pages.map((page) => (page && !page.tab.isFrozen ? (soak.nameOf(page) ?? 'signedOut') : undefined))
  const implied = soak.pages.map((_, tab) => shownIn(model, tab, settings))
  expect(shown, 'the tabs show what the events imply').toEqual(implied)
  for (const [tab, user] of implied.entries()) {
    if (!user) continue
    const stored = soak.storedTexts(tab).map((text) => soak.userIn(text))
    expect(stored, 'the storage has what the events imply').toEqual(user === 'signedOut' ? [] : [user])
  }
  expect(soak.browser.countLocks(), 'locks').toBe(0)
}
