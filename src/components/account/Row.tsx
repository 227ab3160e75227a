import type { ReactNode } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { Badge } from '../shared/Badge.tsx'
import { Interpolate } from '../shared/Interpolate.tsx'
import { Heading } from '../shared/Screen.tsx'

interface RowProps {
  name: ReactNode
  /** Labels of the row, such as its state. */
  badges?: (string | false | undefined)[]
  /** Facts about the entry. Each has a writing direction of its own. */
  details?: ReactNode[]
  actions?: ReactNode
}

/** Renders one entry of the account: its name and badges as a heading, details and actions. */
export function Row({ name, badges = [], details = [], actions }: RowProps) {
  const shownDetails = details.filter(Boolean)
  return (
    <div className="pg-row">
      <div className="pg-row-text">
        <Heading className="pg-row-name">
          <bdi>{name}</bdi>
          {badges.map((badge) => badge && <Badge key={badge}>{badge}</Badge>)}
        </Heading>
        {shownDetails.length > 0 && (
          <p className="pg-row-details">
            {shownDetails.map((detail, index) => (
              <span key={index} className="pg-row-detail">
                <bdi>{detail}</bdi>
              </span>
            ))}
          </p>
        )}
      </div>
      {actions && <div className="pg-row-actions">{actions}</div>}
    </div>
  )
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Returns a cached format, because creating one takes longer than rendering its row. */
function formatFor(locale: string): Intl.DateTimeFormat {
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  formats.set(locale, format)
  return format
}

/** Renders a sentence with a date and time in place of `{date}`. */
export function Moment({ sentence, at }: { sentence: string; at: number }) {
  const { locale } = usePoolgate().messages
  const date = formatFor(locale).format(at)
  return (
    <time dateTime={new Date(at).toISOString()}>
      <Interpolate sentence={sentence} values={{ date }} />
    </time>
  )
}
