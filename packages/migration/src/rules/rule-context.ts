import type { Dialect, ParsedStatement } from '@velocity/ports'
import type { Migration, Script } from '../model/migration.ts'
import type { SchemaFingerprint } from '../model/schema.ts'
import type { Budgets } from '../model/settings.ts'
import type { ScriptTrace } from '../model/trace.ts'

/** One script of the pull request: what it says and what it did. */
export interface RuleScript {
  readonly migration: Migration
  readonly direction: 'up' | 'down'
  readonly script: Script
  /** null when it was not run: rules about what it did then say nothing. */
  readonly trace: ScriptTrace | null
  /** [] for a text that cannot be parsed, which `MG-PARSE-01` says. */
  readonly statements: readonly ParsedStatement[]
}

/** What the plan of the pull request owns up to; absent claims are null or []. */
export interface DeclaredPlan {
  readonly phase: 'expand' | 'backfill' | 'contract' | null
  /** The words on lost data; null when the plan says that none is lost. */
  readonly dataLoss: string | null
  /** What cannot be undone, in the words of the plan: objects, or `enum value`. */
  readonly irreversible: readonly string[]
}

/** Everything that rules judge: the migrations of one pull request against one database. */
export interface RuleContext {
  readonly dialect: Dialect
  /** A layout's id, for example `golang-migrate`: mended snippets use its markers. */
  readonly layout: string
  /** Ups in the order in which they apply, then downs in the order in which they revert. */
  readonly scripts: readonly RuleScript[]
  /** The schema of the base: what is not in it came with this pull request, and locking it costs nothing. */
  readonly before: SchemaFingerprint
  /** The schema behind all ups. */
  readonly after: SchemaFingerprint
  readonly budgets: Budgets
  /** Whether durations at production's size are known. */
  readonly hasStats: boolean
  /** Rows of production by relation, named as in traces; {} without statistics. */
  readonly rows: Readonly<Record<string, number>>
  /** Whether the base's own queries were prepared on the new schema, so that what breaks is named by `MG-COMPAT-02`. */
  readonly hasQueries: boolean
  readonly plan: DeclaredPlan | null
  /** The tool's own table, for example `schema_migrations`; null when it has none. */
  readonly appliedTable: string | null
  /** The major version of the engine. */
  readonly major: number
}
