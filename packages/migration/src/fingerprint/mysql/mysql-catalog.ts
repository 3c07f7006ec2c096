import type { DatabaseSession, SqlRow } from '@velocity/ports'
import { rowsOf } from '../../sql/rows-of.ts'
import { backticked } from './mysql-name.ts'

/** What the server says of the session's database, in rows whose keys are in lower case. */
export interface MysqlCatalog {
  readonly database: string
  readonly schemata: readonly SqlRow[]
  readonly tables: readonly SqlRow[]
  readonly columns: readonly SqlRow[]
  readonly statistics: readonly SqlRow[]
  readonly foreignKeys: readonly SqlRow[]
  readonly checks: readonly SqlRow[]
  readonly views: readonly SqlRow[]
  readonly triggers: readonly SqlRow[]
  readonly routines: readonly SqlRow[]
  readonly parameters: readonly SqlRow[]
  readonly events: readonly SqlRow[]
  /** What SHOW CREATE gives of every table and sequence, by name. */
  readonly created: ReadonlyMap<string, string>
}

const FOREIGN_KEYS = `SELECT k.TABLE_NAME, k.CONSTRAINT_NAME, k.COLUMN_NAME, k.REFERENCED_TABLE_SCHEMA, k.REFERENCED_TABLE_NAME,
k.REFERENCED_COLUMN_NAME, r.UPDATE_RULE, r.DELETE_RULE FROM information_schema.KEY_COLUMN_USAGE AS k
JOIN information_schema.REFERENTIAL_CONSTRAINTS AS r ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA
AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME AND r.TABLE_NAME = k.TABLE_NAME
WHERE k.TABLE_SCHEMA = DATABASE() AND k.REFERENCED_TABLE_NAME IS NOT NULL
ORDER BY k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION`

/** Reads everything that a fingerprint needs. */
export async function readMysqlCatalog(session: DatabaseSession): Promise<MysqlCatalog> {
  const read = async (sql: string) => (await rowsOf(session, sql)).map(lowerKeys)
  const all = (view: string, schema: string, order: string) =>
    read(`SELECT * FROM information_schema.${view} WHERE ${schema} = DATABASE() ORDER BY ${order}`)
  const [{ name = '' } = {}] = await read('SELECT DATABASE() AS name')
  const tables = await read(
    `SELECT TABLE_NAME, TABLE_TYPE FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME`,
  )
  return {
    database: name ?? '',
    tables,
    schemata: await all('SCHEMATA', 'SCHEMA_NAME', '1'),
    columns: await all('COLUMNS', 'TABLE_SCHEMA', 'TABLE_NAME, ORDINAL_POSITION'),
    statistics: await all('STATISTICS', 'TABLE_SCHEMA', 'TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX'),
    foreignKeys: await read(FOREIGN_KEYS),
    checks: await readChecks(session, read),
    views: await all('VIEWS', 'TABLE_SCHEMA', 'TABLE_NAME'),
    triggers: await all('TRIGGERS', 'TRIGGER_SCHEMA', 'TRIGGER_NAME'),
    routines: await all('ROUTINES', 'ROUTINE_SCHEMA', 'ROUTINE_TYPE, ROUTINE_NAME'),
    parameters: await all('PARAMETERS', 'SPECIFIC_SCHEMA', 'SPECIFIC_NAME, ORDINAL_POSITION'),
    events: await all('EVENTS', 'EVENT_SCHEMA', 'EVENT_NAME'),
    created: await readCreated(session, tables),
  }
}

/** MySQL 5.7 has no checks, MySQL 8 does not say their table there, and MariaDB says it. */
async function readChecks(
  session: DatabaseSession,
  read: (sql: string) => Promise<readonly SqlRow[]>,
): Promise<readonly SqlRow[]> {
  const there = await rowsOf(
    session,
    `SELECT COLUMN_NAME AS name FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'information_schema' AND TABLE_NAME = 'CHECK_CONSTRAINTS'`,
  )
  if (there.length === 0) return []
  if (there.some(({ name }) => name === 'TABLE_NAME')) {
    return read('SELECT * FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE()')
  }
  return read(`SELECT t.TABLE_NAME, t.ENFORCED, c.CONSTRAINT_NAME, c.CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS AS c
JOIN information_schema.TABLE_CONSTRAINTS AS t ON t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND t.CONSTRAINT_NAME = c.CONSTRAINT_NAME
WHERE c.CONSTRAINT_SCHEMA = DATABASE()`)
}

async function readCreated(session: DatabaseSession, tables: readonly SqlRow[]): Promise<ReadonlyMap<string, string>> {
  const created = new Map<string, string>()
  for (const row of tables) {
    if (row['table_type'] === 'VIEW') continue
    const name = row['table_name'] ?? ''
    const what = row['table_type'] === 'SEQUENCE' ? 'SEQUENCE' : 'TABLE'
    const [made] = await rowsOf(session, `SHOW CREATE ${what} ${backticked(name)}`)
    created.set(name, made?.['Create Table'] ?? '')
  }
  return created
}

function lowerKeys(row: SqlRow): SqlRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key.toLowerCase(), value]))
}
