import type { Migration, Script, TransactionMode } from '../../model/migration.ts'
import type { TreeFile } from '../layout.ts'
import { compareText } from '../text/compare-digits.ts'

/** What a migration needs; the rest is what most have. */
export interface MigrationParts {
  readonly version: string
  readonly name: string
  readonly kind?: Migration['kind']
  readonly up: Script
  readonly down?: Script | null
  readonly verify?: Script | null
  /** Paths beside those of its scripts. */
  readonly alsoFiles?: readonly string[]
}

/** A migration with its files in order. */
export function makeMigration(parts: MigrationParts): Migration {
  const { version, name, kind = 'versioned', up, down = null, verify = null, alsoFiles = [] } = parts
  const scripts = [up, down, verify].flatMap((script) => (script === null ? [] : [script.path]))
  return { version, name, kind, up, down, verify, files: [...new Set([...scripts, ...alsoFiles])].sort(compareText) }
}

/** A whole file as a script. */
export function wholeScript(file: TreeFile, transaction: TransactionMode): Script {
  return { path: file.path, startLine: 1, sql: file.text, transaction }
}
