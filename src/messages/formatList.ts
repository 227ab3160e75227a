/** Returns a list in the words of a language: `Email, Name, and Phone number`. An unknown locale falls back to the runtime's own. */
export function formatList(items: readonly string[], locale: string): string {
  return createFormat(locale).format(items)
}

function createFormat(locale: string): Intl.ListFormat {
  try {
    return new Intl.ListFormat(locale)
  } catch {
    return new Intl.ListFormat()
  }
}
