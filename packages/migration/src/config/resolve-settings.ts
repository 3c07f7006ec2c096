import { type Enforcement, UserError } from '@velocity/model'
import type { Dialect } from '@velocity/ports'
import type { MigrationInputs } from '../inputs/migration-inputs.ts'
import type { DatabaseSettings } from '../model/settings.ts'
import { engineChoiceOf } from './engine-choice.ts'
import type { DatabaseSection, MigrationSection } from './migration-section.ts'

/** The whole configuration of one run. */
export interface MigrationConfig {
  readonly enforcement: Enforcement
  readonly databases: readonly DatabaseSettings[]
  /** Whether the configuration or an input names a directory: finding no migration is then an error. */
  readonly isNamed: boolean
  readonly openPullRequests: 'error' | 'warning' | 'off'
  readonly commutativity: 'error' | 'warning' | 'off'
  /** Path of the list of accepted drift; null when there is none. */
  readonly acceptedDrift: string | null
}

const DIALECTS: Readonly<Record<string, Dialect>> = {
  postgres: 'postgres',
  mysql: 'mysql',
  mariadb: 'mysql',
  sqlite: 'sqlite',
}

/**
 * Makes settings of section and inputs; an input overrides the section.
 *
 * Shape:  the databases by name; those without a `dir` get one of `found`, directories that look like migrations.
 * Errors: `UserError` VEL_MIG_CONFIG for a database that is not configured, and for several that would share an input.
 */
export function resolveSettings(
  section: MigrationSection | null,
  inputs: MigrationInputs,
  found: readonly string[],
): MigrationConfig {
  const configured = Object.entries(section?.databases ?? {})
  const isNamed = inputs.dir !== null || configured.some(([, { dir }]) => dir !== undefined)
  const chosen = inputs.database === null ? configured : configured.filter(([name]) => name === inputs.database)
  if (inputs.database !== null && chosen.length === 0) throw unknownDatabase(inputs.database, configured)
  if (inputs.dir !== null && chosen.length > 1) throw severalDatabases(inputs.dir, chosen)
  const [onlyName, only] = chosen[0] ?? ['default', {}]
  const databases =
    chosen.length > 1
      ? chosen.map(([name, one]) => settingsOf(name, one, one.dir ?? found[0] ?? '', section, inputs))
      : dirsOf(only, inputs, found).map((dir, _, dirs) =>
          settingsOf(dirs.length === 1 ? onlyName : dir.replaceAll('/', '-'), only, dir, section, inputs),
        )
  return {
    enforcement: inputs.enforcement ?? section?.enforcement ?? 'enforce',
    databases,
    isNamed,
    openPullRequests: section?.order?.['open-pull-requests'] ?? 'error',
    commutativity: section?.order?.commutativity ?? 'warning',
    acceptedDrift: inputs.acceptedDrift ?? section?.['accepted-drift'] ?? null,
  }
}

function dirsOf(one: DatabaseSection, inputs: MigrationInputs, found: readonly string[]): readonly string[] {
  const named = inputs.dir ?? one.dir
  return named === undefined ? found : [named]
}

function settingsOf(
  name: string,
  one: DatabaseSection,
  dir: string,
  section: MigrationSection | null,
  inputs: MigrationInputs,
): DatabaseSettings {
  const { production, budgets } = one
  const engine = inputs.engine ?? engineChoiceOf(one.engine ?? 'auto')
  const seconds = inputs.statementTimeoutSeconds ?? section?.['statement-timeout'] ?? 60
  return {
    name,
    dir: dir.replace(/\/+$/u, ''),
    layout: inputs.layout ?? one.layout ?? (one.commands === undefined ? 'auto' : 'command'),
    dialect: engine?.dialect ?? DIALECTS[production?.engine ?? schemeOf(inputs.databaseUrl)] ?? 'postgres',
    isDialectKnown: engine?.dialect != null || production?.engine !== undefined || inputs.databaseUrl !== null,
    engine: engine?.choice ?? 'auto',
    engineMajor: engine?.major ?? null,
    isEngineStrict: inputs.isEngineStrict ?? one['engine-strict'] ?? false,
    productionMajor: production?.version ?? null,
    extensions: production?.extensions ?? [],
    setup: inputs.setup ?? one.setup ?? null,
    stats: one.stats ?? null,
    queries: one.queries ?? [],
    baseline: one.baseline === undefined ? null : String(one.baseline),
    commands: commandsOf(one),
    budgets: {
      blockWritesMs: budgets?.['block-writes-ms'] ?? 2000,
      blockReadsMs: budgets?.['block-reads-ms'] ?? 500,
      lockTimeoutMaxMs: budgets?.['lock-timeout-max-ms'] ?? 10_000,
      hotTables: budgets?.['hot-tables'] ?? [],
    },
    rollback: {
      require: section?.rollback?.require ?? 'schema',
      data: section?.rollback?.data ?? 'warning',
      columnOrder: section?.rollback?.['column-order'] ?? 'off',
    },
    placeholders: one.placeholders ?? {},
    plans: one.plans ?? [`${dir.replace(/\/+$/u, '')}/plans/*.{yml,yaml}`, '.velocity/plans/*.{yml,yaml}'],
    isPlanRequired: section?.['plan-required'] ?? false,
    statementTimeoutMs: seconds * 1000,
    rules: Object.fromEntries(Object.entries(section?.rules ?? {}).map(([rule, level]) => [rule.toUpperCase(), level])),
  }
}

function commandsOf({ commands }: DatabaseSection): DatabaseSettings['commands'] {
  if (commands === undefined) return null
  return {
    up: commands.up,
    down: commands.down ?? null,
    table: commands.table ?? null,
    cwd: (commands.cwd ?? '').replace(/\/+$/u, ''),
    env: commands.env ?? {},
    timeoutMs: (commands.timeout ?? 300) * 1000,
  }
}

function schemeOf(url: string | null): string {
  const scheme = url?.split(':', 1)[0] ?? 'postgres'
  return scheme === 'postgresql' ? 'postgres' : scheme
}

function unknownDatabase(name: string, configured: readonly (readonly [string, unknown])[]): UserError {
  return new UserError({
    code: 'VEL_MIG_CONFIG',
    message: `the database "${name}" is not configured.`,
    why: `.velocity.yml knows ${configured.map(([known]) => known).join(', ') || 'none'} below migrations.databases.`,
    fix: `migrations:\n  databases:\n    ${name}: { dir: db/migrations }`,
  })
}

function severalDatabases(dir: string, chosen: readonly (readonly [string, unknown])[]): UserError {
  return new UserError({
    code: 'VEL_MIG_CONFIG',
    message: `the directory "${dir}" was given, and ${chosen.length} databases are configured.`,
    why: 'it is not clear which of them it is for.',
    fix: `name one of them: database: ${chosen[0]?.[0] ?? ''}`,
  })
}
