import type { Run } from './run-child.ts'

/** Several runs of one reader on one file. */
export interface RunSummary {
  /** Median. */
  readonly megabytesPerSecond: number | null
  /** The greatest of all runs. */
  readonly rssMebibytes: number | null
  readonly fails: string | null
}

/** Sums up runs: one that failed makes the whole fail. */
export function summariseRuns(runs: readonly Run[]): RunSummary {
  const rates: number[] = []
  let rssMebibytes = 0
  for (const run of runs) {
    if (run.fails !== null) return { megabytesPerSecond: null, rssMebibytes: null, fails: run.fails }
    rates.push(run.megabytesPerSecond)
    rssMebibytes = Math.max(rssMebibytes, run.rssMebibytes)
  }
  return { megabytesPerSecond: median(rates), rssMebibytes, fails: null }
}

/** The middle of the values; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
