import { jsonLimitError } from './json-error.ts'

/**
 * The bytes from a start to an end that may lie in a later chunk.
 *
 * Shape:  without copy when start and end lie in one chunk, else one joined copy.
 * Errors: VEL_COV_LIMIT once the run is longer than the cap given at its start.
 */
export class TextRun {
  readonly #reportPath: string
  /** Index in the present chunk, or -1 when no run is open. */
  #from = -1
  #kept: Uint8Array[] = []
  #keptBytes = 0
  #maxBytes = 0
  #what = ''
  /** Offset of the run's first byte in the report. */
  offset = 0

  constructor(reportPath: string) {
    this.#reportPath = reportPath
  }

  start(base: number, index: number, maxBytes: number, what: string): void {
    this.#from = index
    this.offset = base + index
    this.#maxBytes = maxBytes
    this.#what = what
  }

  /** Call with every chunk once it is used up: chunks are reused, so the rest of it is copied. */
  keep(chunk: Uint8Array): void {
    if (this.#from < 0) return
    this.#count(chunk.length - this.#from)
    this.#kept.push(chunk.slice(this.#from))
    this.#from = 0
  }

  finish(chunk: Uint8Array, end: number): Uint8Array {
    const from = this.#from
    this.#from = -1
    this.#count(end - from)
    const last = chunk.subarray(from, end)
    const total = this.#keptBytes
    this.#keptBytes = 0
    if (this.#kept.length === 0) return last
    const joined = new Uint8Array(total)
    let at = 0
    for (const part of [...this.#kept, last]) {
      joined.set(part, at)
      at += part.length
    }
    this.#kept = []
    return joined
  }

  #count(bytes: number): void {
    this.#keptBytes += bytes
    if (this.#keptBytes <= this.#maxBytes) return
    throw jsonLimitError(this.#reportPath, this.offset, `${this.#what} of more than ${this.#maxBytes} bytes`)
  }
}
