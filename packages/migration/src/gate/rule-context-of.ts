import type { SqlParser } from '@velocity/ports'
import type { DryRun, TracedScript } from '../dry-run/dry-run-types.ts'
import type { Migration, Script } from '../model/migration.ts'
import type { SchemaFingerprint } from '../model/schema.ts'
import type { DatabaseSettings } from '../model/settings.ts'
import type { RuleContext, RuleScript } from '../rules/rule-context.ts'
import type { MigrationChange } from './read-change.ts'

const NO_SCHEMA: SchemaFingerprint = { objects: [], columnOrder: {} }

/** A dry run, and what it was made of. */
export interface RunParts {
  readonly settings: DatabaseSettings
  readonly change: MigrationChange
  readonly dryRun: DryRun
  /** The tool's own table, as SQL names it; null when it has none. */
  readonly appliedTable: string | null
}

/** Of a run that never was: what a text says by itself can be judged before anything runs. */
const NOT_RUN = { ups: [], downs: [], before: null, after: null, stats: null, compat: null, engine: { major: 0 } }

/** The part of a dry run that rules judge. */
type JudgedRun = Pick<DryRun, 'ups' | 'downs' | 'before' | 'after' | 'stats' | 'compat'> & {
  readonly engine: { readonly major: number }
}

/** What rules judge of the texts alone. */
export function textContextOf(parts: Omit<RunParts, 'dryRun'>, parser: SqlParser): RuleContext {
  return ruleContextOf({ ...parts, dryRun: NOT_RUN }, null, parser)
}

/** Everything that rules judge. */
export function ruleContextOf(
  { settings, change, dryRun, appliedTable }: Omit<RunParts, 'dryRun'> & { readonly dryRun: JudgedRun },
  plan: RuleContext['plan'],
  parser: SqlParser,
): RuleContext {
  return {
    dialect: settings.dialect,
    layout: change.head.layout,
    scripts: [
      ...change.unit.map((migration) => ruleScript(migration, 'up', migration.up, dryRun.ups, parser)),
      ...change.unit
        .toReversed()
        .flatMap((migration) =>
          migration.down === null ? [] : [ruleScript(migration, 'down', migration.down, dryRun.downs, parser)],
        ),
    ],
    before: dryRun.before ?? NO_SCHEMA,
    after: dryRun.after ?? dryRun.before ?? NO_SCHEMA,
    budgets: settings.budgets,
    hasStats: dryRun.stats !== null,
    rows: Object.fromEntries(Object.entries(dryRun.stats?.tables ?? {}).map(([name, { rows }]) => [name, rows])),
    hasQueries: dryRun.compat !== null,
    plan,
    appliedTable,
    major: dryRun.engine.major,
  }
}

function ruleScript(
  migration: Migration,
  direction: 'up' | 'down',
  script: Script,
  traced: readonly TracedScript[],
  parser: SqlParser,
): RuleScript {
  const parsed = parser.parse(script.sql)
  return {
    migration,
    direction,
    script,
    trace: traced.find((one) => one.script === script)?.trace ?? null,
    statements: parsed.ok ? parsed.statements : [],
  }
}
