import type { MigrationTree } from '../layout.ts'
import { findBeside } from '../parts/find-beside.ts'
import { readSettings } from '../text/read-settings.ts'

/** What a project sets of Flyway. */
export interface FlywaySettings {
  readonly versioned: string
  readonly undo: string
  readonly repeatable: string
  readonly baseline: string
  readonly separator: string
  readonly suffixes: readonly string[]
  readonly isReplacing: boolean
  readonly placeholderPrefix: string
  readonly placeholderSuffix: string
  readonly placeholders: ReadonlyMap<string, string>
  readonly isMixed: boolean
  readonly isInTransaction: boolean
}

const NAMES = ['flyway.toml', 'flyway.conf', 'conf/flyway.toml', 'conf/flyway.conf']

/**
 * Reads the nearest `flyway.toml` or `flyway.conf`; what it does not set is Flyway's default.
 *
 * Source: Redgate Flyway documentation, "Parameters" (sqlMigrationPrefix, placeholderPrefix, mixed, executeInTransaction …).
 */
export function flywaySettings(tree: MigrationTree): FlywaySettings {
  const settings = readSettings(findBeside(tree, NAMES)?.text ?? '')
  const of = (key: string): string | undefined => settings.get(`flyway.${key}`.toLowerCase())
  const placeholders = [...settings].flatMap(([key, value]): readonly [string, string][] =>
    key.startsWith('flyway.placeholders.') ? [[key.slice('flyway.placeholders.'.length), value]] : [],
  )
  return {
    versioned: of('sqlMigrationPrefix') ?? 'V',
    undo: of('undoSqlMigrationPrefix') ?? 'U',
    repeatable: of('repeatableSqlMigrationPrefix') ?? 'R',
    baseline: of('baselineMigrationPrefix') ?? 'B',
    separator: of('sqlMigrationSeparator') ?? '__',
    suffixes: suffixesOf(of('sqlMigrationSuffixes') ?? '.sql'),
    isReplacing: of('placeholderReplacement') !== 'false',
    placeholderPrefix: of('placeholderPrefix') ?? '${',
    placeholderSuffix: of('placeholderSuffix') ?? '}',
    placeholders: new Map(placeholders),
    isMixed: of('mixed') === 'true',
    isInTransaction: of('executeInTransaction') !== 'false',
  }
}

function suffixesOf(value: string): readonly string[] {
  const parts = value.replace(/[[\]"']/g, '').split(',')
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
