import type { Dialect, EngineRequest } from '@velocity/ports'

/** What locks may cost. Units: milliseconds at production's size. */
export interface Budgets {
  readonly blockWritesMs: number
  readonly blockReadsMs: number
  /** The longest `lock_timeout` that a migration may set. */
  readonly lockTimeoutMaxMs: number
  /** Tables that many statements need at the same time: `users` or `public.users`. */
  readonly hotTables: readonly string[]
}

/** What is asked of rollbacks. */
export interface RollbackSettings {
  /** `schema`: the down restores it; `data`: also the rows; `declared`: a plan may say instead why not. */
  readonly require: 'schema' | 'data' | 'declared'
  readonly data: 'error' | 'warning' | 'off'
  readonly columnOrder: 'error' | 'warning' | 'off'
}

/** Code-based tools: programs that migrate `$DATABASE_URL`. Each is an argument list; nothing goes through a shell. */
export interface CommandSettings {
  /** Applies everything that is pending. */
  readonly up: readonly string[]
  /** Takes back what the change applied; run until that is done. null: there is no way back. */
  readonly down: readonly string[] | null
  /** The table in which the tool notes what it has applied, where it is not one of those that are known. */
  readonly table: string | null
  /** Where it runs, relative to the repository's root; '' is the root. */
  readonly cwd: string
  /** What the commands see of the environment beside the usual. */
  readonly env: Readonly<Record<string, string>>
  /** Units: milliseconds that one run may take. */
  readonly timeoutMs: number
}

/** One database of the repository. */
export interface DatabaseSettings {
  /** `default` unless the configuration names several. */
  readonly name: string
  /** Directory of the migrations, relative to the repository's root. */
  readonly dir: string
  /** A layout's id, or `auto`. `command` for code-based tools. */
  readonly layout: string
  readonly dialect: Dialect
  /** False when neither configuration nor address says it: the layout may. */
  readonly isDialectKnown: boolean
  readonly engine: EngineRequest['choice']
  /** The major version that the engine's name asks for; null: production's. */
  readonly engineMajor: number | null
  /** When true an engine that is not production's makes the verdict red. */
  readonly isEngineStrict: boolean
  readonly productionMajor: number | null
  readonly extensions: readonly string[]
  /** SQL to run before anything else: roles, foreign tables. */
  readonly setup: string | null
  /** Sizes of production. */
  readonly stats: string | null
  /** Globs of the application's queries. */
  readonly queries: readonly string[]
  /** Versions up to this one are not judged by rules. */
  readonly baseline: string | null
  readonly commands: CommandSettings | null
  readonly budgets: Budgets
  readonly rollback: RollbackSettings
  /** Values for Flyway's placeholders and goose's environment. */
  readonly placeholders: Readonly<Record<string, string>>
  /** Globs of plan files. */
  readonly plans: readonly string[]
  /** Whether a pull request with migrations needs a plan file. */
  readonly isPlanRequired: boolean
  /** Units: milliseconds that one statement may take on the scratch database. */
  readonly statementTimeoutMs: number
  /** What each rule is to be; others keep their default. */
  readonly rules: Readonly<Record<string, 'off' | 'note' | 'warning' | 'error'>>
}
