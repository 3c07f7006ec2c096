import type { FileCoverage } from '../model/file-coverage.ts'
import { mergeFileCoverage } from './merge-file-coverage.ts'

interface Partial {
  readonly file: FileCoverage
  /** How often it was doubled: two of the same rank are merged, so that n records of a file cost n log n. */
  readonly rank: number
}

/** Collects the records of many reports and gives one per path. The order of `add` does not matter. */
export class CoverageCollector {
  private readonly single = new Map<string, FileCoverage>()
  /** Paths with more than one record. */
  private readonly repeated = new Map<string, Partial[]>()

  /** Takes in one record. */
  add(file: FileCoverage): void {
    const partials = this.repeated.get(file.path)
    const known = this.single.get(file.path)
    if (partials !== undefined) addPartial(partials, file)
    else if (known === undefined) this.single.set(file.path, file)
    else {
      this.single.delete(file.path)
      const both = [{ file: known, rank: 0 }]
      addPartial(both, file)
      this.repeated.set(file.path, both)
    }
  }

  /** How many different paths there are. */
  get size(): number {
    return this.single.size + this.repeated.size
  }

  /** One record per path, sorted by path (by UTF-16 code units, the same on every machine). */
  files(): readonly FileCoverage[] {
    const merged = [...this.single.values()]
    for (const partials of this.repeated.values())
      merged.push(partials.map(({ file }) => file).reduce(mergeFileCoverage))
    return merged.sort((left, right) => (left.path < right.path ? -1 : 1))
  }
}

function addPartial(partials: Partial[], file: FileCoverage): void {
  let next: Partial = { file, rank: 0 }
  for (let top = partials.at(-1); top !== undefined && top.rank === next.rank; top = partials.at(-1)) {
    partials.pop()
    next = { file: mergeFileCoverage(top.file, next.file), rank: next.rank + 1 }
  }
  partials.push(next)
}
