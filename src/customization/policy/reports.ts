import type { Dropped, DropReason } from './cleanCustomization.ts'

/** The maximum number of reports, so that a hostile stylesheet does not flood the console. */
const MAX_REPORTS = 200
const MAX_REPORT_LENGTH = 80

/** Reports one dropped part of the stylesheet. */
export type Report = (reason: DropReason, what: string, line?: number) => void

/** Returns a function that adds reports to a list, shortened, and no more than {@link MAX_REPORTS}. */
export function createReporter(dropped: Dropped[]): Report {
  return (reason, what, line) => {
    if (dropped.length >= MAX_REPORTS) return
    dropped.push({ reason, what: shorten(what), ...(line !== undefined && { line }) })
  }
}

const STRING = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/
const SPACES_AND_COMMENTS = /(?:\s|\/\*[\s\S]*?(?:\*\/|$))+/
const STRING_OR_SPACES = new RegExp(`(${STRING.source})|${SPACES_AND_COMMENTS.source}`, 'g')

/** Shortens a text as written: comments and spaces become one space, except in strings. */
function shorten(text: string): string {
  // Cut before the search for spaces too: the text may be as long as the stylesheet.
  const start = text.slice(0, 4 * MAX_REPORT_LENGTH)
  const joined = start.replaceAll(STRING_OR_SPACES, (_, string: string | undefined) => string ?? ' ')
  return joined.trim().slice(0, MAX_REPORT_LENGTH)
}

/** Sorts reports by line, those without a line last. */
export const sortByLine = (dropped: readonly Dropped[]): Dropped[] =>
  [...dropped].sort((a, b) => (a.line ?? Number.MAX_SAFE_INTEGER) - (b.line ?? Number.MAX_SAFE_INTEGER))
