/**
 * Calls a callback of the host app without waiting for it. Its errors don't reach the caller: an exception, or the rejection of a promise
 * that it returns, is reported to the page (`reportError`).
 */
export function notifyHost<Value>(callback: ((value: Value) => unknown) | undefined, value: Value): void {
  try {
    Promise.resolve(callback?.(value)).catch(reportHostError)
  } catch (error) {
    reportHostError(error)
  }
}

/** Reports an error to the page, which isn't the kit's to handle. Node has no `reportError`. */
export function reportHostError(error: unknown): void {
  if (typeof reportError === 'function') reportError(error)
  else console.error(error)
}
