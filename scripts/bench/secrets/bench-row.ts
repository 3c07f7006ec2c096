import type { Measured } from './measured.ts'
import { summariseMeasured } from './measured.ts'

/** A row of a table: something that is run once a round. */
export interface BenchRow {
  readonly name: string
  /** Slow ones run in the first round only. */
  readonly isOnce?: boolean
  /** A text instead of figures: why there are none. */
  run(): Promise<Measured | string>
}

/** A row with what it took, or why it took nothing. */
export interface BenchedRow {
  readonly name: string
  readonly outcome: Measured | string
}

/** Runs every row once a round, in turns. Shape: in the order given; a row that says why it cannot run is not asked again. */
export async function runRounds(rows: readonly BenchRow[], rounds: number): Promise<readonly BenchedRow[]> {
  const outcomes = new Map<string, Measured[] | string>()
  for (let round = 1; round <= rounds; round += 1) {
    for (const row of rows) {
      const before = outcomes.get(row.name) ?? []
      if (typeof before === 'string' || (row.isOnce === true && round > 1)) continue
      process.stderr.write(`  round ${round} of ${rounds}: ${row.name} …\n`)
      const outcome = await row.run()
      outcomes.set(row.name, typeof outcome === 'string' ? outcome : [...before, outcome])
    }
  }
  return rows.map(({ name }) => {
    const outcome = outcomes.get(name) ?? 'did not run'
    return { name, outcome: typeof outcome === 'string' ? outcome : summariseMeasured(outcome) }
  })
}
