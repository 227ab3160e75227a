const PLACEHOLDER = /(\{\w+\})/

/**
 * Splits a sentence at its placeholders. Text stays text; a placeholder becomes an object with its name.
 *
 * @example
 * splitPlaceholders('We sent a code to {destination}.') // ['We sent a code to ', { name: 'destination' }, '.']
 */
export function splitPlaceholders(sentence: string): (string | { name: string })[] {
  // A split by a pattern with a group keeps what the group matches, here at the odd places.
  const pieces = sentence.split(PLACEHOLDER).map((piece, index) => (index % 2 ? { name: piece.slice(1, -1) } : piece))
  return pieces.filter((piece) => piece !== '')
}

/** Returns a sentence with its placeholders replaced by values; a placeholder without a value becomes empty. */
export function interpolate(sentence: string, values: Record<string, string | number>): string {
  const pieces = splitPlaceholders(sentence).map((piece) =>
    typeof piece === 'string' ? piece : String(values[piece.name] ?? ''),
  )
  return pieces.join('')
}
