import { FileBuilder } from '../model/file-builder.ts'
import type { FileCoverage } from '../model/file-coverage.ts'

const UNKNOWN = 0
const MISSED = 1
const HIT = 2

/** The lines of one Go file, one byte each, until the profile ends: its blocks may come again at any time. */
export class GoLines {
  private readonly path: string
  private states = new Uint8Array(128)
  private last = 0

  constructor(path: string) {
    this.path = path
  }

  /** Marks the lines of a block; a line can only be raised. Gives by how many bytes the table grew. */
  mark(from: number, to: number, isHit: boolean): number {
    const before = this.states.length
    if (to >= before) this.grow(to + 1)
    if (to > this.last) this.last = to
    if (isHit) this.states.fill(HIT, from, to + 1)
    else for (let line = from; line <= to; line += 1) if (this.states[line] === UNKNOWN) this.states[line] = MISSED
    return this.states.length - before
  }

  /** Packs what was marked. */
  build(): FileCoverage {
    const builder = new FileBuilder(this.path)
    for (let line = 1; line <= this.last; line += 1) {
      const state = this.states[line]
      if (state !== UNKNOWN) builder.line(line, state === HIT)
    }
    return builder.build()
  }

  private grow(needed: number): void {
    const next = new Uint8Array(Math.max(this.states.length * 2, needed))
    next.set(this.states)
    this.states = next
  }
}
