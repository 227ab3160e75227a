/** Resolves to whether the work succeeds within the limit, in milliseconds. Never rejects. */
export function withinLimit(work: Promise<unknown>, limit: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), limit)
    const give = (isDone: boolean) => {
      clearTimeout(timer)
      resolve(isDone)
    }
    work.then(
      () => give(true),
      () => give(false),
    )
  })
}
