import type { FileCoverage } from '../model/file-coverage.ts'
import { mergeFileCoverage } from './merge-file-coverage.ts'

interface Partial {
  readonly file: FileCoverage
  /** How often it was doubled: two of the same rank are merged, so that n records of a file cost n log n. */
  readonly rank: number
}

/** Collects the records of many reports and gives one per path. The order of `add` does not matter. */
export class CoverageCollector {
  private readonly byPath = new Map<string, Partial[]>()

  /** Takes in one record. */
  add(file: FileCoverage): void {
    const partials = this.byPath.get(file.path)
    if (partials === undefined) {
      this.byPath.set(file.path, [{ file, rank: 0 }])
      return
    }
    let next: Partial = { file, rank: 0 }
    for (let top = partials.at(-1); top !== undefined && top.rank === next.rank; top = partials.at(-1)) {
      partials.pop()
      next = { file: mergeFileCoverage(top.file, next.file), rank: next.rank + 1 }
    }
    partials.push(next)
  }

  /** How many different paths there are. */
  get size(): number {
    return this.byPath.size
  }

  /** One record per path, sorted by path (by UTF-16 code units, the same on every machine). */
  files(): readonly FileCoverage[] {
    const merged = [...this.byPath.values()].map((partials) =>
      partials.map(({ file }) => file).reduce(mergeFileCoverage),
    )
    return merged.sort((left, right) => (left.path < right.path ? -1 : 1))
  }
}
