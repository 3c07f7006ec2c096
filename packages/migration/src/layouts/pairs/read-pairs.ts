import type { LayoutProblem, Migration, TransactionMode } from '../../model/migration.ts'
import type { LayoutOptions, LayoutReading, MigrationTree, TreeFile } from '../layout.ts'
import { makeMigration, wholeScript } from '../parts/make-migration.ts'
import { orderMigrations } from '../parts/order-migrations.ts'
import { baseName } from '../parts/paths.ts'
import { problem } from '../parts/problem.ts'
import { strayFiles } from '../parts/stray-files.ts'
import { canonicalDigits, compareDigits } from '../text/compare-digits.ts'
import { DIALECT_TAGS, type PairName, parsePairName } from './parse-pair-name.ts'

/** How one tool of the family runs its pairs. */
export interface PairRule {
  readonly tool: string
  readonly transactionOf: (file: TreeFile, name: PairName) => TransactionMode
  /** How the tool writes a version down: digits as they stand, or as a number. */
  readonly isNumber: boolean
}

interface PairFile extends PairName {
  readonly file: TreeFile
}

/**
 * Reads `<version>_<name>.up.sql` and `.down.sql`; a file of the dialect's own (`.postgres.up.sql`) wins over the general one, and
 * one of another dialect is passed over.
 */
export function readPairs(tree: MigrationTree, options: LayoutOptions, rule: PairRule): LayoutReading {
  const named = tree.files.flatMap((file): readonly PairFile[] => {
    const name = file.name.includes('/') ? null : parsePairName(file.name)
    return name === null ? [] : [{ ...name, file }]
  })
  const ours = named.filter(({ dialect }) => dialect === null || DIALECT_TAGS[dialect]?.includes(options.dialect))
  const groups = Map.groupBy(ours, ({ version, name }) => `${canonicalDigits(version)}_${name}`)
  const problems: LayoutProblem[] = []
  const migrations = [...groups.values()].flatMap((group): readonly Migration[] => {
    const up = pick(group, 'up', problems)
    const down = pick(group, 'down', problems)
    if (up === undefined) {
      if (down !== undefined) problems.push(withoutUp(down.file))
      return []
    }
    const version = rule.isNumber ? canonicalDigits(up.version) : up.version
    const upScript = wholeScript(up.file, rule.transactionOf(up.file, up))
    const downScript = down === undefined ? null : wholeScript(down.file, rule.transactionOf(down.file, down))
    return [makeMigration({ version, name: up.name, up: upScript, down: downScript })]
  })
  const ordered = orderMigrations(migrations, (left, right) => compareDigits(left.version, right.version))
  const strays = strayFiles(tree, {
    used: new Set(named.map(({ file }) => file.path)),
    tool: rule.tool,
    pattern: '<version>_<name>.up.sql and .down.sql',
  })
  return { migrations: ordered.migrations, problems: [...problems, ...ordered.problems, ...strays] }
}

function pick(group: readonly PairFile[], direction: 'up' | 'down', problems: LayoutProblem[]): PairFile | undefined {
  const all = group.filter((file) => file.direction === direction)
  const own = all.filter(({ dialect }) => dialect !== null)
  const [first, second] = own.length > 0 ? own : all
  if (first !== undefined && second !== undefined) {
    const message = `"${baseName(first.file.path)}" and "${baseName(second.file.path)}" are both the ${direction} of version ${first.version}.`
    problems.push(problem('duplicate-version', second.file.path, message))
  }
  return first
}

function withoutUp(file: TreeFile): LayoutProblem {
  return problem('malformed', file.path, `"${file.name}" has no up migration beside it.`)
}
