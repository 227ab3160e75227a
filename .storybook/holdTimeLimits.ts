/** The kit's limits, in milliseconds, for its storage, for a sign-out and for a request. */
const LIMITS: unknown[] = [4_000, 15_000]

/** Keeps states such as loading and pending for as long as they are looked at: the kit's time limits never end in Storybook. */
export function holdTimeLimits(): void {
  const { setTimeout } = window
  const wait = (handler: TimerHandler, delay?: number, ...values: unknown[]) =>
    LIMITS.includes(delay) ? 0 : setTimeout(handler, delay, ...values)
  window.setTimeout = wait as typeof window.setTimeout
  const { timeout } = AbortSignal
  AbortSignal.timeout = (delay) =>
    LIMITS.includes(delay) ? new AbortController().signal : timeout.call(AbortSignal, delay)
}
