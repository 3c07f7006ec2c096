import type { DatabaseSession } from '@velocity/ports'
import { quoteLiteral } from '../fingerprint/postgres/quote-literal.ts'

/**
 * Finds the role that migrates a live database: the owner of the tool's own table, else of most tables.
 *
 * Shape:  null for a database without a table, and where the catalog cannot be read: the role of the session stands for it then.
 * Errors: never throws.
 */
export async function findOwner(session: DatabaseSession, appliedTable: string | null): Promise<string | null> {
  const [schema = '', name = ''] = (appliedTable ?? '').replaceAll('"', '').split('.')
  const outcome = await session.run(
    `SELECT r.rolname::text AS owner
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_roles r ON r.oid = c.relowner
    WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
        WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
    GROUP BY r.rolname
    ORDER BY bool_or(n.nspname = ${quoteLiteral(schema)} AND c.relname = ${quoteLiteral(name)}) DESC, count(*) DESC, r.rolname
    LIMIT 1`,
    30_000,
  )
  return outcome.ok ? (outcome.rows[0]?.['owner'] ?? null) : null
}
