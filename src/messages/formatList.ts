/** Returns a list in the words of a language: `Email, Name, and Phone number`. */
export const formatList = (items: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale).format(items)
