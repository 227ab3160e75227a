import { vi } from 'vitest'

/** Lets the test's fake timers run `AbortSignal.timeout`, which has real ones. Until `vi.restoreAllMocks`. */
export const fakeTimeouts = () =>
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(new DOMException('', 'TimeoutError')), milliseconds)
    return controller.signal
  })
