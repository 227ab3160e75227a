import type { Delivery } from '../../flows/delivery.ts'
import { shownDestination } from '../../flows/shownDestination.ts'
import { Interpolate } from './Interpolate.tsx'

interface DestinationProps {
  /** With `{destination}`. */
  sentence: string
  username: string
  sentTo: Delivery
}

/** Renders the sentence about where a code or a link was sent. */
export function Destination({ sentence, username, sentTo }: DestinationProps) {
  return <Interpolate sentence={sentence} values={{ destination: shownDestination(username, sentTo) }} />
}
