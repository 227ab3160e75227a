/** Returns a function that gives the line of a place in a text. Lines count from 1, places from 0. */
export function createLineCounter(text: string): (place: number) => number {
  /** Those of CSS. */
  const lineBreaks = /\r\n|[\n\r\f]/g
  const lineStarts = [0]
  while (lineBreaks.test(text)) lineStarts.push(lineBreaks.lastIndex)
  return (place) => {
    // Binary search for the last line that starts at the place or before it.
    let low = 0
    let high = lineStarts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (lineStarts[middle]! <= place) low = middle
      else high = middle
    }
    return low + 1
  }
}
