import type { Lab, Run, Trial } from './open-lab.ts'

/** Starts every row at once, as many side by side as the lab has checkouts; a test then waits for its own. */
export function runRows<Row extends { readonly name: string; readonly trial: Trial }>(
  lab: Lab,
  rows: readonly Row[],
): (row: Row) => Promise<Run> {
  const runs = new Map(rows.map((row) => [row, lab.run(row.trial)]))
  // A rejection belongs to the test that waits for it, however late that is.
  for (const run of runs.values()) run.catch(() => undefined)
  return async (row) => {
    const run = runs.get(row)
    if (run === undefined) throw new Error(`the row "${row.name}" was never started`)
    return run
  }
}
