/** Returns a function that returns the line of an offset in a text. Lines count from 1, offsets from 0. */
export function createLineCounter(text: string): (place: number) => number {
  /** The line breaks of CSS. */
  const lineBreaks = /\r\n|[\n\r\f]/g
  const lineStarts = [0]
  while (lineBreaks.test(text)) lineStarts.push(lineBreaks.lastIndex)
  return (place) => {
    // Binary search for the last line that starts at or before the offset.
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
