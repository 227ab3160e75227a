/**
 * A sentence cut at its places, each place as a pair with its name.
 *
 * @example
 * split('We sent a code to {destination}.') // ['We sent a code to ', { name: 'destination' }, '.']
 */
export const splitPlaceholders = (sentence: string): (string | { name: string })[] =>
  sentence
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { name: piece.slice(1, -1) } : piece))

/** A sentence with values in its places, as text. */
export const interpolate = (sentence: string, values: Record<string, string | number>): string =>
  splitPlaceholders(sentence)
    .map((piece) => (typeof piece === 'string' ? piece : String(values[piece.name] ?? '')))
    .join('')
