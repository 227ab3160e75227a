const shownMessages = new Set<string>()

/** Logs a warning for developers to the console, once per message, in development only. */
export function warnDeveloper(message: string): void {
  if (!isDevelopment() || shownMessages.has(message)) return
  shownMessages.add(message)
  console.warn(`Poolgate: ${message}`)
}

/** Returns whether this is a development build. Bundlers replace the expression; without a bundler, `process` may be missing. */
export function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV === 'development'
  } catch {
    return false
  }
}
