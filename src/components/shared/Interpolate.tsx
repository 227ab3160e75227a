import { splitPlaceholders } from '../../messages/interpolate.ts'

/** Renders a sentence with its placeholders replaced. `<bdi>` isolates the writing direction of each value. */
export function Interpolate({ sentence, values }: { sentence: string; values: Record<string, string> }) {
  return splitPlaceholders(sentence).map((piece) =>
    typeof piece === 'string' ? piece : <bdi key={piece.name}>{values[piece.name]}</bdi>,
  )
}
