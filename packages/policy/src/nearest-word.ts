/**
 * Names the candidate that was most likely meant.
 *
 * Shape:  the candidate with the smallest distance (insert, delete, replace, swap of neighbours), the first one of equals;
 *         null when none is closer than half of the longer word's length. Case and `-`/`_` are not told apart.
 * Errors: never throws.
 */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  if (word.length > 64) return null
  let best: string | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const length = distance(normalise(word), normalise(candidate))
    if (length < bestDistance && length * 2 <= Math.max(word.length, candidate.length)) {
      best = candidate
      bestDistance = length
    }
  }
  return best
}

function normalise(word: string): string {
  return word.toLowerCase().replaceAll('-', '_')
}

/** Damerau–Levenshtein distance in its optimal string alignment form. */
function distance(left: string, right: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1]
      let cost = Math.min(
        at(current, column - 1) + 1,
        at(previous, column) + 1,
        at(previous, column - 1) + (isSame ? 0 : 1),
      )
      const isSwap = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (isSwap) cost = Math.min(cost, at(beforePrevious, column - 2) + 1)
      current.push(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return at(previous, right.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
