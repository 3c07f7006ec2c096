import type { Script } from '../model/migration.ts'
import { inPassing, type PassingPorts, type Trial } from '../replay/in-passing.ts'
import { compareData } from '../seed/compare-data.ts'
import { digestData } from '../seed/digest-data.ts'
import { seedDatabase } from '../seed/seed-database.ts'
import type { SeededRun } from './dry-run-types.ts'

/** The scripts of a unit, in the order in which they run. */
export interface UnitScripts {
  readonly ups: readonly Script[]
  readonly downs: readonly Script[]
}

/**
 * Fills the base's tables with a few rows, runs up and down over them, and says what became of the rows.
 *
 * Shape:  null when there is no table to fill. The database is left as it was. `exclude` names relations that hold no rows of the
 *         application.
 * Errors: never throws for what the server refuses.
 */
export async function runSeeded(
  scripts: UnitScripts,
  exclude: readonly string[],
  ports: PassingPorts,
): Promise<SeededRun | null> {
  const { result } = await inPassing((trial) => runBoth(scripts, exclude, trial), ports)
  return result
}

async function runBoth(
  { ups, downs }: UnitScripts,
  exclude: readonly string[],
  { session, runAll }: Trial,
): Promise<SeededRun | null> {
  const seeded = await seedDatabase(session, { exclude, scripts: [...ups, ...downs].map(({ sql }) => sql) })
  if (seeded.tables.length === 0) return null
  const filled = seeded.tables.filter(({ rows }) => rows > 0).length
  const unfilled = seeded.tables
    .filter(({ rows }) => rows === 0)
    .map(({ table, reason }) => ({ table, reason: reason ?? 'no row was accepted' }))
  // Tables that stayed empty have no rows to lose.
  const empty = { exclude: [...exclude, ...seeded.outOfReach] }
  const before = await digestData(session, empty)
  const facts = { filled, unfilled, outOfReach: seeded.outOfReach.length, downFailure: null, differences: null }
  const upFailure = await runAll(ups)
  if (upFailure !== null || downs.length === 0) return { ...facts, upFailure }
  const downFailure = await runAll(downs)
  if (downFailure !== null) return { ...facts, upFailure, downFailure }
  return { ...facts, upFailure, differences: compareData(before, await digestData(session, empty)) }
}
