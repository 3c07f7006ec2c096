/**
 * Makes the function that tells the line of a byte, counted from 1. The line ends are looked up when it is first asked.
 *
 * Shape: a byte behind the end is on the last line.
 */
export function lineIndex(bytes: Uint8Array): (offset: number) => number {
  let ends: readonly number[] | null = null
  return (offset) => {
    if (ends === null) ends = lineEnds(bytes)
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}

function lineEnds(bytes: Uint8Array): readonly number[] {
  const ends: number[] = []
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) ends.push(at)
  return ends
}
