import type { CommandTools } from '@velocity/ports'
import type { DryRun, DryRunPorts, DryRunRequest } from '../dry-run/dry-run-types.ts'
import type { Migration } from '../model/migration.ts'
import type { CommandSettings } from '../model/settings.ts'

/** Everything that a dry run of migrations in code is made of. */
export interface CommandDryRequest
  extends Pick<DryRunRequest, 'settings' | 'databaseUrl' | 'setup' | 'stats' | 'baseQueries' | 'headQueries'> {
  readonly commands: CommandSettings
  /** null: everything is new. */
  readonly baseSha: string | null
  /** Files that look like migrations, at the base and at the head. */
  readonly base: readonly Migration[]
  readonly head: readonly Migration[]
  /** Those that the change brings. */
  readonly added: readonly Migration[]
}

/** What it is done with. */
export interface CommandDryPorts extends Omit<DryRunPorts, 'images'> {
  readonly tools: CommandTools
}

/** What it came to. */
export interface CommandDryRun {
  readonly dryRun: DryRun
  /** The change's migrations as scripts of what their tool sent, with lines above every file's. */
  readonly unit: readonly Migration[]
  /** The tool's own table, as SQL names it. */
  readonly appliedTable: string | null
  /** Lines of captured scripts by path, and the likely ones in the files; ascending. */
  readonly lines: ReadonlyMap<string, readonly (readonly [captured: number, code: number])[]>
  /** Why what was captured is not what was done; null when it is. */
  readonly doubt: string | null
  readonly notices: readonly string[]
}
