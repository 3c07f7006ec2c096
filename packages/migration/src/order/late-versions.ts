import type { RuleHit } from '../model/hit.ts'
import type { Migration, MigrationHistory } from '../model/migration.ts'
import type { LateVersion, OrderHabit } from './order-habit.ts'
import { compareVersions } from './version-key.ts'

const RULE = 'MG-ORD-02'
const WORDS: Readonly<Record<LateVersion, string>> = {
  skips: 'the tool remembers only the newest version: it skips this one without a word',
  refuses: 'the tool stops when a version comes late',
  runs: 'the tool runs it behind newer ones: other databases get another order',
}

/**
 * MG-ORD-02: names every migration that the pull request puts before one that the base branch has.
 *
 * Shape:  at most one hit per migration; a warning where the tool runs it all the same. `tip` is the base branch as it stands now,
 *         null when that is the base itself: there the order is judged by the versions alone.
 * Errors: never throws.
 */
export function lateVersions(
  added: readonly Migration[],
  base: MigrationHistory,
  head: MigrationHistory,
  tip: MigrationHistory | null,
  habit: OrderHabit,
): readonly RuleHit[] {
  const known = new Set(versionsOf(base))
  const order = head.migrations.map(({ version }) => version)
  const lastKnown = order.findLastIndex((version) => known.has(version))
  // A base whose last one is gone from the head leaves no place to compare with: then by the versions.
  const newestOnTip = tip === null ? null : newest(versionsOf(tip).filter((version) => !order.includes(version)))
  return added
    .filter(({ kind, version }) => kind === 'versioned' && (head.layout !== 'command' || isNumbered(version)))
    .flatMap((one) => {
      const place = head.migrations.indexOf(one)
      if (place < lastKnown) return [late(one, order[lastKnown] ?? '', habit)]
      const isBehindTip = newestOnTip !== null && compareVersions(one.version, newestOnTip) < 0
      return isBehindTip ? [late(one, newestOnTip, habit)] : []
    })
}

function versionsOf({ migrations }: MigrationHistory): readonly string[] {
  return migrations.filter(({ kind }) => kind === 'versioned').map(({ version }) => version)
}

/** Of migrations in code only names that begin with a number say an order: a revision of Alembic does not. */
function isNumbered(version: string): boolean {
  return /^\d{3,}(?:[_.-]|$)/u.test(version.slice(version.lastIndexOf('/') + 1))
}

function newest(versions: readonly string[]): string | null {
  return versions.reduce<string | null>(
    (best, one) => (best === null || compareVersions(one, best) > 0 ? one : best),
    null,
  )
}

function late({ version, up }: Migration, behind: string, habit: OrderHabit): RuleHit {
  return {
    rule: RULE,
    severity: habit.late === 'runs' ? 'warning' : 'error',
    message: `the version ${version} is older than ${behind}, which is on the base branch: ${WORDS[habit.late]}.`,
    why: `databases that have ${behind} are past this version already (${habit.source}).`,
    fix: `rename the files to a version behind ${behind}.`,
    path: up.path,
    line: null,
    version,
    object: behind,
  }
}
