/**
 * Returns the key of a field in react-hook-form and in ids. react-hook-form reads dots, brackets and quotes as a path, and an id must not
 * contain spaces, but the name of an attribute may contain any of them (docs/protocol.md §7.5). Different names have different keys.
 */
export const fieldKey = (name: string): string =>
  `field${name.replace(/[^a-z0-9]/gi, (character) => `_${character.charCodeAt(0).toString(16)}_`)}`
