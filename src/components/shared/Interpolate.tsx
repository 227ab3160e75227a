import { splitPlaceholders } from '../../messages/interpolate.ts'

/**
 * Renders a sentence with its placeholders replaced. `<bdi>` isolates the writing direction of each value. Each piece has an element of its
 * own, so that React finds it again after the browser has translated the page.
 */
export function Interpolate({ sentence, values }: { sentence: string; values: Record<string, string> }) {
  return splitPlaceholders(sentence).map((piece, index) =>
    typeof piece === 'string' ? <span key={index}>{piece}</span> : <bdi key={index}>{values[piece.name]}</bdi>,
  )
}
