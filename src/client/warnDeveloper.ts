const said = new Set<string>()

/** Says something once, on the console, to the developer of the app; nothing in production. */
export function warnDeveloper(message: string): void {
  if (!isDevelopment() || said.has(message)) return
  said.add(message)
  console.warn(`Poolgate: ${message}`)
}

/** Whether the app is under development. Bundlers fill in the expression; where nothing did, `process` may be missing. */
export function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV === 'development'
  } catch {
    return false
  }
}
