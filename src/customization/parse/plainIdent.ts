/**
 * Returns a decoded name if it could also be written without an escape, or else a text that no selector, property or value may be, so
 * that a name cannot pass for more than a name.
 */
export const plainIdent = (name: string): string => (/^[\w-]+$/.test(name) ? name : '\\')
