import type { FileBuilder } from '../model/file-builder.ts'

/**
 * Lines of a class that the report lists without saying which of them were executed (gcovr writes neither `mi` nor `ci`):
 * only the class's LINE counter says how many were.
 */
export class JacocoUnprovenLines {
  private readonly lines: { readonly line: number; readonly hasTakenBranch: boolean }[] = []

  /** A line; one with a taken branch was executed for certain. */
  add(line: number, hasTakenBranch: boolean): void {
    this.lines.push({ line, hasTakenBranch })
  }

  /**
   * Marks the lines: all hit where the counter misses none, else only those that are proven to be hit.
   *
   * Shape: how many lines the counter calls covered and that had to be marked as missed, because nothing says which they are.
   */
  settle(builder: FileBuilder, counter: { readonly missed: number; readonly covered: number } | null): number {
    const isWhole = counter !== null && counter.missed === 0 && counter.covered > 0
    let hits = 0
    for (const { line, hasTakenBranch } of this.lines) {
      const isHit = isWhole || hasTakenBranch
      if (isHit) hits += 1
      builder.line(line, isHit)
    }
    return this.lines.length === 0 ? 0 : Math.max(0, (counter?.covered ?? 0) - hits)
  }
}
