import type { DatabaseSession } from '@velocity/ports'
import { quoteText } from './quote.ts'
import { runAll } from './run-all.ts'

/**
 * Gives a copied database what TEMPLATE leaves behind: settings (`ALTER DATABASE … SET`), rights and comment.
 *
 * They are copied in the catalog, which only a superuser may; as another role nothing is copied, because what SQL says about them
 * cannot be said again word by word.
 */
export async function copyDatabaseProperties(admin: DatabaseSession, from: string, to: string): Promise<void> {
  const oid = (name: string): string => `(SELECT oid FROM pg_catalog.pg_database WHERE datname = ${quoteText(name)})`
  const [row] = await runAll(admin, ['SELECT rolsuper::text FROM pg_catalog.pg_roles WHERE rolname = current_user'])
  if (row?.['rolsuper'] !== 'true') return
  await runAll(admin, [
    `INSERT INTO pg_catalog.pg_db_role_setting (setdatabase, setrole, setconfig)
     SELECT ${oid(to)}, setrole, setconfig FROM pg_catalog.pg_db_role_setting WHERE setdatabase = ${oid(from)};
     UPDATE pg_catalog.pg_database SET datacl = (SELECT datacl FROM pg_catalog.pg_database WHERE oid = ${oid(from)})
     WHERE oid = ${oid(to)};
     INSERT INTO pg_catalog.pg_shdescription (objoid, classoid, description)
     SELECT ${oid(to)}, classoid, description FROM pg_catalog.pg_shdescription
     WHERE objoid = ${oid(from)} AND classoid = 'pg_catalog.pg_database'::pg_catalog.regclass`,
  ])
}
