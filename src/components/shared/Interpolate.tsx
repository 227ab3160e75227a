import { splitPlaceholders } from '../../messages/interpolate.ts'
import type { ElementClass } from '../../theme/elements.ts'

interface InterpolateProps {
  sentence: string
  values: Record<string, string>
  /** Class of each value. Default: none. */
  valueClass?: ElementClass | undefined
}

/**
 * Renders a sentence with its placeholders replaced. `<bdi>` isolates the writing direction of each value; that of a
 * masked phone number, which has no letters, must be given. Each piece has an element of its
 * own, so that React finds it again after the browser has translated the page.
 */
export function Interpolate({ sentence, values, valueClass }: InterpolateProps) {
  return splitPlaceholders(sentence).map((piece, index) => {
    if (typeof piece === 'string') return <span key={index}>{piece}</span>
    const value = values[piece.name]
    return (
      <bdi key={index} className={valueClass} dir={value?.startsWith('+') ? 'ltr' : undefined}>
        {value}
      </bdi>
    )
  })
}
