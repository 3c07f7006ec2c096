import { UserError } from '@velocity/model'
import type { DatabaseSession } from '@velocity/ports'
import { findApplied } from '../command/find-applied.ts'

/** Tables of a tool of migrations in code. */
export interface ToolTables {
  /** The one in which it notes what it has applied, as SQL names it. */
  readonly relation: string
  /** All of them, without schema. */
  readonly own: readonly string[]
}

/**
 * Finds the tables that a tool of migrations in code keeps in a live database: they are no part of the schema.
 *
 * Shape:  null when there is none; `named` is the table that the configuration names.
 * Errors: `UserError` VEL_MIG_VERIFY_INPUT when the role may not read it.
 */
export async function findToolTables(session: DatabaseSession, named: string | null): Promise<ToolTables | null> {
  try {
    return await findApplied(session, named)
  } catch (cause) {
    throw new UserError({
      code: 'VEL_MIG_VERIFY_INPUT',
      message: `the deployment cannot be verified: ${cause instanceof Error ? cause.message : 'the tool’s table cannot be read'}`,
      why: 'the tool’s own tables have to be told from the schema.',
      fix: 'GRANT SELECT ON knex_migrations TO reader;   -- the tool’s table, and the role of the verification',
      cause,
    })
  }
}
