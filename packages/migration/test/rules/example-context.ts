import type { DatabaseSession, SqlParser } from '@velocity/ports'
import { readPostgresFingerprint } from '../../src/fingerprint/postgres/read-postgres-fingerprint.ts'
import type { Migration, Script } from '../../src/model/migration.ts'
import type { SchemaFingerprint } from '../../src/model/schema.ts'
import type { RuleContext, RuleScript } from '../../src/rules/rule-context.ts'
import type { RuleExample } from '../../src/rules/rule-definition.ts'
import type { ProductionStats } from '../../src/trace/production-stats.ts'
import { traceScript } from '../../src/trace/trace-script.ts'

export interface ExamplePorts {
  readonly session: DatabaseSession
  readonly parser: SqlParser
}

export const EMPTY: SchemaFingerprint = { objects: [], columnOrder: {} }

export const BUDGETS = {
  blockWritesMs: 2_000,
  blockReadsMs: 500,
  lockTimeoutMaxMs: 5_000,
  hotTables: ['hot_users', 'hot_orders'],
}

/** A context around scripts that were not run. */
export function contextOf(scripts: readonly RuleScript[], given: Partial<RuleContext> = {}): RuleContext {
  return {
    dialect: 'postgres',
    layout: 'golang-migrate',
    scripts,
    before: EMPTY,
    after: EMPTY,
    budgets: BUDGETS,
    hasStats: false,
    rows: {},
    hasQueries: false,
    plan: null,
    appliedTable: 'schema_migrations',
    major: 18,
    ...given,
  }
}

/** A script of a migration with a version of its own. */
export function scriptOf(
  parser: SqlParser,
  sql: string,
  direction: 'up' | 'down' = 'up',
  transaction: Script['transaction'] = 'tool',
  at = 1,
): RuleScript {
  const version = String(at).padStart(4, '0')
  const script: Script = { path: `migrations/${version}.${direction}.sql`, startLine: 1, sql, transaction }
  const migration: Migration = {
    version,
    name: '',
    kind: 'versioned',
    up: script,
    down: null,
    verify: null,
    files: [script.path],
  }
  const parsed = parser.parse(sql)
  if (!parsed.ok) throw new Error(`${parsed.message} in: ${sql}`)
  return { migration, direction, script, trace: null, statements: parsed.statements }
}

/** The fingerprint of a base is the same each time. */
const KNOWN = new Map<string, SchemaFingerprint>()

/** Runs an example for real, on a database that holds nothing else. */
export async function runExample(
  { base, ups, downs, transaction }: RuleExample,
  { session, parser }: ExamplePorts,
  given: Partial<RuleContext> = {},
  stats: ProductionStats | null = null,
): Promise<RuleContext> {
  await mustRun(session, 'DISCARD ALL')
  await mustRun(session, `DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public; ${base}`)
  const fingerprint = async (): Promise<SchemaFingerprint> =>
    await readPostgresFingerprint(session, { exclude: ['schema_migrations'] })
  const before = base === '' ? EMPTY : (KNOWN.get(base) ?? (await fingerprint()))
  KNOWN.set(base, before)
  const options = { statementTimeoutMs: 10_000, stats, now: () => 0 }
  const run = async (sql: string, direction: 'up' | 'down', at: number): Promise<RuleScript> => {
    const script = scriptOf(parser, sql, direction, transaction, at)
    return { ...script, trace: await traceScript(script.script, { session, parser }, options) }
  }
  const scripts: RuleScript[] = []
  for (const [at, sql] of ups.entries()) scripts.push(await run(sql, 'up', at + 1))
  const after = await fingerprint()
  for (const [at, sql] of downs.entries()) scripts.push(await run(sql, 'down', at + 1))
  return contextOf(scripts, { before, after, ...given })
}

async function mustRun(session: DatabaseSession, sql: string): Promise<void> {
  const outcome = await session.run(sql)
  if (!outcome.ok) throw new Error(`${outcome.failure.message} in: ${sql}`)
}
