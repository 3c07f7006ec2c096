import type { RuleHit } from '../model/hit.ts'
import type { Migration, MigrationHistory } from '../model/migration.ts'
import type { OpenChange } from './open-change.ts'
import { versionKey } from './version-key.ts'
import { versionsOfPath } from './version-of-path.ts'

const RULE = 'MG-ORD-03'
const WHY = 'the tool fails, or applies one of the two and never the other; each by itself is fine, so neither is told.'

/**
 * MG-ORD-03: names every version of the pull request that is taken: on the base branch as it stands now, in another open pull
 * request, or in the merge queue.
 *
 * Shape:  one hit per migration and other change; a warning when both bring the very same file, which git will show.
 * Errors: never throws.
 */
export function duplicateVersions(
  added: readonly Migration[],
  dir: string,
  tip: MigrationHistory | null,
  others: readonly OpenChange[],
): readonly RuleHit[] {
  const versioned = added.filter(({ kind }) => kind === 'versioned')
  const taken = new Map(others.map((other) => [other, takenBy(other, dir)]))
  return versioned.flatMap((one) => {
    const key = versionKey(one.version)
    const onTip = tip?.migrations.find((other) => other.kind !== 'repeatable' && versionKey(other.version) === key)
    const isSame = onTip !== undefined && onTip.up.path === one.up.path && onTip.up.sql === one.up.sql
    const found = others.flatMap((other) => {
      const paths = taken.get(other)?.get(key) ?? []
      const foreign = paths.find((path) => !one.files.includes(path))
      if (paths.length === 0) return []
      return [byOther(one, other, foreign ?? paths[0] ?? '', foreign === undefined)]
    })
    return onTip === undefined || isSame ? found : [onBase(one, onTip), ...found]
  })
}

function takenBy({ files }: OpenChange, dir: string): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, string[]>()
  for (const path of files) {
    for (const key of versionsOfPath(path, dir)) {
      const paths = byKey.get(key) ?? []
      paths.push(path)
      byKey.set(key, paths)
    }
  }
  return byKey
}

function onBase(one: Migration, other: Migration): RuleHit {
  return hit(
    one,
    'error',
    `the version ${one.version} is taken: the base branch has ${other.up.path} since this branch was made.`,
    other.up.path,
  )
}

function byOther(one: Migration, other: OpenChange, path: string, isSameFile: boolean): RuleHit {
  const place = other.isQueued === true ? 'in the merge queue' : 'open'
  const what = `pull request #${other.number} (${other.headRef}), which is ${place}`
  return hit(
    one,
    isSameFile ? 'warning' : 'error',
    isSameFile
      ? `the file ${path} of the version ${one.version} is also changed by ${what}.`
      : `the version ${one.version} is also that of ${path} in ${what}.`,
    `#${other.number}`,
  )
}

function hit(one: Migration, severity: 'error' | 'warning', message: string, object: string): RuleHit {
  return {
    rule: RULE,
    severity,
    message,
    why: WHY,
    fix: 'rename the files of one of the two to a version that is free.',
    path: one.up.path,
    line: null,
    version: one.version,
    object,
  }
}
