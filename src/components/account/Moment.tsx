import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { formatMoment, relativeTime } from '../../messages/relativeTime.ts'
import { Interpolate } from '../shared/Interpolate.tsx'

interface MomentProps {
  /** `{date}` is the place of the time, such as `2 days ago`. */
  sentence: string
  /** The sentence for the last minute. */
  now: string
  /** Whether it is still so. Default: `false`. */
  isCurrent?: boolean
  /** Milliseconds since the epoch. */
  at: number
}

/** Renders when something was, relative to now. The date and time are in the tooltip. */
export function Moment({ sentence, now, isCurrent = false, at }: MomentProps) {
  const { locale } = usePoolgate().messages
  const date = isCurrent ? undefined : relativeTime(at, Date.now(), locale)
  return (
    <time dateTime={new Date(at).toISOString()} title={formatMoment(at, locale)}>
      {date === undefined ? now : <Interpolate sentence={sentence} values={{ date }} />}
    </time>
  )
}
