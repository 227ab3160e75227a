/**
 * Returns a decoded name if it could also be written without an escape, or else a text that no selector, property or value may have, so
 * that an escaped name cannot pass as syntax.
 */
export const plainIdent = (name: string): string => (/^[\w-]+$/.test(name) ? name : '\\')
