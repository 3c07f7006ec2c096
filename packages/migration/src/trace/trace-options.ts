import type { ProductionStats } from './production-stats.ts'

/** How a script is traced. */
export interface TraceOptions {
  /** Units: milliseconds for one statement; behind it the statement fails with `57014`. */
  readonly statementTimeoutMs: number
  /** Sizes of production; null when they are not known, and then nothing is estimated. */
  readonly stats: ProductionStats | null
  /** Units: milliseconds; only differences count. */
  readonly now: () => number
}
