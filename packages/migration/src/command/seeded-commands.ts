import type { ScratchDatabase } from '@velocity/ports'
import type { SeededRun } from '../dry-run/dry-run-types.ts'
import { compareData } from '../seed/compare-data.ts'
import { digestData } from '../seed/digest-data.ts'
import { seedDatabase } from '../seed/seed-database.ts'
import { type CommandParts, runDowns, runUp } from './command-session.ts'
import type { Applied } from './find-applied.ts'

/** A database in the state of the base, which stays as it is. */
export interface SeededBase {
  readonly database: ScratchDatabase
  readonly applied: Applied | null
}

/**
 * Fills the base's tables with a few rows in a copy, runs up and down over them by the tool, and says what became of the rows.
 *
 * Shape:  null when there is no table to fill. `own` names the tool's tables, which hold no rows of the application.
 * Errors: as `runUp`.
 */
export async function runSeededCommands(
  { database, applied }: SeededBase,
  own: readonly string[],
  parts: CommandParts,
): Promise<SeededRun | null> {
  const copy = await database.clone()
  try {
    const { session } = copy
    const seeded = await seedDatabase(session, { exclude: own })
    if (seeded.tables.length === 0) return null
    const facts = {
      filled: seeded.tables.filter(({ rows }) => rows > 0).length,
      unfilled: seeded.tables
        .filter(({ rows }) => rows === 0)
        .map(({ table, reason }) => ({ table, reason: reason ?? 'no row was accepted' })),
      upFailure: null,
      downFailure: null,
      differences: null,
    }
    const before = await digestData(session, { exclude: own })
    const up = await runUp(copy, parts.ports.tools.root, parts)
    const { down } = parts.request.commands
    if (up.failure !== null || down === null) return { ...facts, upFailure: up.failure }
    const downs = await runDowns(copy, down, applied, up.applied, parts)
    if (downs.failure !== null) return { ...facts, downFailure: downs.failure }
    return { ...facts, differences: compareData(before, await digestData(session, { exclude: own })) }
  } finally {
    await copy.drop()
  }
}
