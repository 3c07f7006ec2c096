/** A text of added lines that is ready to be scanned. */
export interface AddedPiece {
  readonly text: string
  readonly lineOf: (offset: number) => number
}

/** Where a run of lines that follow each other in the file starts in the text. */
interface Run {
  readonly offset: number
  readonly line: number
}

/**
 * Collects the added lines of one file and gives them as texts of a bounded size.
 *
 * Shape: lines are joined with \n, as they stand, CR included. What exceeds `maxBytes` comes in pieces that overlap by
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

  /** Gives what is left, without the last line feed, and starts anew. */
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
    return { text: whole, lineOf: (offset) => lineAt(whole, runs, offset) }
  }

  #piece(): AddedPiece {
    const joined = this.#pieces.join('')
    const text = joined.endsWith('\n') ? joined.slice(0, -1) : joined
    const runs = this.#runs
    return { text, lineOf: (offset) => lineAt(text, runs, offset) }
  }
}

function lineAt(text: string, runs: readonly Run[], offset: number): number {
  let low = 0
  for (let high = runs.length - 1; low < high; ) {
    const middle = Math.ceil((low + high) / 2)
    if ((runs[middle]?.offset ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const run = runs[low] ?? { offset: 0, line: 1 }
  return run.line + countLineFeeds(text, run.offset, offset)
}

/** Line feeds in the text from `start` up to `end`. */
export function countLineFeeds(text: string, start: number, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
