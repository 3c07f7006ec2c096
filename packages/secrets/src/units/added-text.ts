/** A text of added lines that is ready to be scanned. */
export interface AddedPiece {
  readonly text: string
  readonly lineOf: (offset: number) => number
}

/** Where a run of lines that follow each other in the file starts in the text. */
export interface Run {
  readonly offset: number
  readonly line: number
}

/**
 * Collects the added lines of one file and gives them as texts of a bounded size.
 *
 * Shape: lines as they stand, each with its line end, CR included. What exceeds `maxBytes` comes in pieces that overlap by
 *        `overlapBytes`, so that nothing that is shorter stands in none of them whole.
 */
export class AddedText {
  readonly #maxBytes: number
  readonly #overlapBytes: number
  #pieces: string[] = []
  #runs: Run[] = []
  #length = 0
  /** The line that the next byte belongs to, or 0 when that is not known yet. */
  #nextLine = 0
  #isSplit = false

  constructor(maxBytes: number, overlapBytes: number) {
    this.#maxBytes = maxBytes
    this.#overlapBytes = overlapBytes
  }

  get isSplit(): boolean {
    return this.#isSplit
  }

  /** Says at which line of the file the next text stands. */
  seek(line: number): void {
    if (line === this.#nextLine) return
    this.#runs.push({ offset: this.#length, line })
    this.#nextLine = line
  }

  /** Adds a part of a line; with its line feed it is the end of it. Gives a piece when the cap is reached. */
  add(part: string): AddedPiece | null {
    if (part.length === 0) return null
    this.#pieces.push(part)
    this.#length += part.length
    if (part.charCodeAt(part.length - 1) === 10) this.#nextLine += 1
    return this.#length > this.#maxBytes ? this.#split() : null
  }

  /** Takes the last line feed back: the file ends without one. */
  unendLine(): void {
    const last = this.#pieces.at(-1)
    if (last === undefined || !last.endsWith('\n')) return
    this.#pieces[this.#pieces.length - 1] = last.slice(0, -1)
    this.#length -= 1
  }

  /** Gives what is left, and starts anew. */
  take(): AddedPiece {
    const piece = this.#piece()
    this.#pieces = []
    this.#runs = []
    this.#length = 0
    this.#nextLine = 0
    this.#isSplit = false
    return piece
  }

  #split(): AddedPiece {
    const whole = this.#pieces.join('')
    const runs = this.#runs
    const start = Math.max(0, whole.length - this.#overlapBytes)
    const first = { offset: 0, line: lineAt(whole, runs, start) }
    this.#pieces = [whole.slice(start)]
    this.#length = whole.length - start
    this.#runs = [
      first,
      ...runs.filter(({ offset }) => offset > start).map(({ offset, line }) => ({ offset: offset - start, line })),
    ]
    this.#isSplit = true
    return { text: whole, lineOf: lineCounter(whole, runs) }
  }

  #piece(): AddedPiece {
    const text = this.#pieces.join('')
    const runs = this.#runs
    return { text, lineOf: lineCounter(text, runs) }
  }
}

/**
 * Makes the function that tells the line of a place in a text whose runs are known. It goes on from the place before where it can: a
 * text may have one line for a million places.
 */
export function lineCounter(text: string, runs: readonly Run[]): (offset: number) => number {
  let run = -1
  let place = 0
  let line = 0
  return (offset) => {
    const own = runAt(runs, offset)
    if (own !== run) line = lineAt(text, runs, offset)
    else if (offset >= place) line += countLineFeeds(text, place, offset)
    else line -= countLineFeeds(text, offset, place)
    run = own
    place = offset
    return line
  }
}

function lineAt(text: string, runs: readonly Run[], offset: number): number {
  const run = runs[runAt(runs, offset)] ?? { offset: 0, line: 1 }
  return run.line + countLineFeeds(text, run.offset, offset)
}

/** The run that holds a place. */
function runAt(runs: readonly Run[], offset: number): number {
  let low = 0
  for (let high = runs.length - 1; low < high; ) {
    const middle = Math.ceil((low + high) / 2)
    if ((runs[middle]?.offset ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Line feeds in the text from `start` up to `end`. */
function countLineFeeds(text: string, start: number, end: number): number {
  // What follows may be one line of megabytes: it is not looked at.
  const part = text.slice(start, end)
  let count = 0
  for (let at = part.indexOf('\n'); at !== -1; at = part.indexOf('\n', at + 1)) count += 1
  return count
}
