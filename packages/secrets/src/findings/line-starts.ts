/** Finds where lines start, in one text after the other. */
export interface LineStarts {
  /** Where the line starts that a place stands on. */
  before(text: string, at: number): number
}

/**
 * Makes a finder that remembers the place before, so that many places of one line, however long, cost one look at it.
 *
 * Errors: never throws.
 */
export function createLineStarts(): LineStarts {
  let known = ''
  let place = 0
  let start = 0
  return {
    before(text, at) {
      if (text !== known || at < start) {
        known = text
        start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
      } else if (at > place) {
        const next = text.slice(place, at).lastIndexOf('\n')
        if (next !== -1) start = place + next + 1
      }
      place = at
      return start
    },
  }
}
