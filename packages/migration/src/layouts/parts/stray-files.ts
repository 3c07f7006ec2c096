import type { LayoutProblem } from '../../model/migration.ts'
import type { MigrationTree, TreeFile } from '../layout.ts'
import { problem } from './problem.ts'

const CODE = /\.(?:go|js|cjs|mjs|jsx|ts|cts|mts|tsx|py|rb|cs|java|kt|kts|php|rs|ex|exs|coffee)$/i
const NOT_CODE = /\.(?:d\.[cm]?ts|(?:test|spec)\.[cm]?[jt]sx?)$|_test\.go$/i
const LOOKS_VERSIONED = /^(?:\d|[VUBR]\d*_|[VUB]\d)/

/** What a tool does with the files of its directory. */
export interface StrayRule {
  /** Names of files that a migration or the tool's own settings use. */
  readonly used: ReadonlySet<string>
  readonly tool: string
  /** What the tool calls a migration, for example `<version>_<name>.up.sql`. */
  readonly pattern: string
}

/**
 * Names the files that somebody may believe to run and that do not.
 *
 * Shape: SQL that lies in the directory itself and begins like a version is `malformed`; other SQL and migrations in code are
 * `skipped`; everything else is none of our business.
 */
export function strayFiles(tree: MigrationTree, rule: StrayRule): readonly LayoutProblem[] {
  return tree.files.filter(({ path }) => !rule.used.has(path)).flatMap((file) => problemOf(file, rule))
}

function problemOf(file: TreeFile, { tool, pattern }: StrayRule): readonly LayoutProblem[] {
  const base = file.name.slice(file.name.lastIndexOf('/') + 1)
  if (/\.sql$/i.test(base)) {
    const isMistaken = !file.name.includes('/') && LOOKS_VERSIONED.test(base)
    const message = `"${file.name}" is no migration of ${tool}, which reads ${pattern}: it never runs.`
    return [problem(isMistaken ? 'malformed' : 'skipped', file.path, message)]
  }
  if (!CODE.test(base) || NOT_CODE.test(base) || !LOOKS_VERSIONED.test(base)) return []
  const message = `"${file.name}" is a migration in code, which only ${tool} itself can run: use command mode (layout: command) for this directory.`
  return [problem('skipped', file.path, message)]
}
