import { splitPlaceholders } from '../../messages/interpolate.ts'

/** A sentence with values in its places, each kept apart from the writing direction around it. */
export function Interpolate({ sentence, values }: { sentence: string; values: Record<string, string> }) {
  return splitPlaceholders(sentence).map((piece) =>
    typeof piece === 'string' ? piece : <bdi key={piece.name}>{values[piece.name]}</bdi>,
  )
}
