import type { RuleHit } from '../model/hit.ts'
import type { Migration, MigrationHistory, Script } from '../model/migration.ts'
import type { ChangedFile } from './changed-file.ts'
import type { OrderHabit } from './order-habit.ts'
import { type TextChange, textChange } from './text-change.ts'

const RULE = 'MG-ORD-01'
const WHY = 'databases that have applied it never see the change, so they differ from new ones from now on.'
const FIX = 'restore the file as it is on the base branch, and put the change into a new migration.'
const CHECKED: Readonly<Record<OrderHabit['checks'], readonly TextChange[]>> = {
  bytes: ['line-endings', 'blanks', 'comments', 'code'],
  lines: ['blanks', 'comments', 'code'],
  words: ['comments', 'code'],
  nothing: ['code'],
}
const WORDS: Readonly<Record<TextChange, string>> = {
  none: 'nothing of its SQL changed',
  'line-endings': 'only line endings changed',
  blanks: 'only white space changed',
  comments: 'only comments changed',
  code: 'its SQL changed',
}

/**
 * MG-ORD-01: names every migration of the base that the head has edited, renamed or no longer has.
 *
 * Shape:  errors for what a tool refuses or what databases would miss; warnings for an edited down, and for changes of blanks and
 *         comments where the tool keeps no checksum. Repeatable migrations may change.
 * Errors: never throws.
 */
export function editedMigrations(
  base: MigrationHistory,
  head: MigrationHistory,
  changed: readonly ChangedFile[],
  habit: OrderHabit,
): readonly RuleHit[] {
  const heads = head.migrations.filter(({ kind }) => kind !== 'repeatable')
  const byVersion = new Map(heads.map((one) => [one.version, one]))
  const known = new Set(base.migrations.map(({ version }) => version))
  const byUp = new Map(heads.filter(({ version }) => !known.has(version)).map((one) => [one.up.sql, one]))
  return base.migrations
    .filter(({ kind }) => kind !== 'repeatable')
    .flatMap((before) => {
      const after = byVersion.get(before.version)
      if (after !== undefined) return compare(before, after, changed, habit)
      return [gone(before, before.up.sql.trim() === '' ? undefined : byUp.get(before.up.sql))]
    })
}

function gone(before: Migration, renamed: Migration | undefined): RuleHit {
  const path = before.files[0] ?? before.up.path
  if (renamed === undefined)
    return hit(before, path, null, 'error', `the migration ${before.version} of the base was deleted: ${path}.`, 'gone')
  return {
    ...hit(
      before,
      renamed.up.path,
      renamed.up.startLine,
      'error',
      `the migration ${before.version} of the base was renamed to ${renamed.version}: ${path} is now ${renamed.up.path}.`,
      'gone',
    ),
    why: 'databases that have applied it know the old version: they would run the new one once more.',
  }
}

function compare(
  before: Migration,
  after: Migration,
  changed: readonly ChangedFile[],
  habit: OrderHabit,
): readonly RuleHit[] {
  const up = changeOf(before.up, after.up)
  const down = before.down === null || after.down === null ? 'none' : changeOf(before.down, after.down)
  const hits: RuleHit[] = []
  if (up !== 'none') hits.push(edited(after, after.up, up, habit))
  if (down !== 'none') hits.push(editedDown(after, after.down ?? after.up, down))
  if (before.down !== null && after.down === null)
    hits.push(
      hit(
        before,
        before.down.path,
        null,
        'error',
        `the down of the migration ${before.version} of the base was deleted.`,
        'down',
      ),
    )
  if (before.name !== after.name && up === 'none') hits.push(renamedOnly(before, after, habit))
  const isSeen = hits.length > 0 || after.down?.sql !== before.down?.sql
  return isSeen ? hits : filesOnly(after, changed, habit)
}

/** Another transaction is another meaning of the same words. */
function changeOf(before: Script, after: Script): TextChange {
  return before.transaction === after.transaction ? textChange(before.sql, after.sql) : 'code'
}

function edited(one: Migration, script: Script, change: TextChange, habit: OrderHabit): RuleHit {
  const isChecked = CHECKED[habit.checks].includes(change)
  const message = `the migration ${one.version} is on the base branch already and was edited: ${WORDS[change]}.`
  const found = hit(one, script.path, script.startLine, isChecked ? 'error' : 'warning', message, 'up')
  if (change === 'code') return found
  const why = isChecked
    ? `databases that have applied it hold its checksum, and the tool refuses to go on (${habit.source}).`
    : `the tool keeps no checksum that sees it (${habit.source}); the file is still not what was applied.`
  return { ...found, why }
}

function editedDown(one: Migration, script: Script, change: TextChange): RuleHit {
  return {
    ...hit(
      one,
      script.path,
      script.startLine,
      change === 'code' ? 'warning' : 'note',
      `the down of the migration ${one.version}, which is on the base branch already, was edited: ${WORDS[change]}.`,
      'down',
    ),
    why: 'the proof of this pull request does not run the downs of migrations that it does not bring.',
    fix: `prove it by itself: velocity migration history, and look at ${one.version}.`,
  }
}

function renamedOnly(before: Migration, after: Migration, habit: OrderHabit): RuleHit {
  return hit(
    after,
    after.up.path,
    null,
    habit.isNameChecked ? 'error' : 'warning',
    `the migration ${before.version} of the base was renamed from "${before.name}" to "${after.name}".`,
    'name',
  )
}

/** Files that git calls changed while what the layout reads of them did not: line endings that it strips, text beside sections. */
function filesOnly(one: Migration, changed: readonly ChangedFile[], habit: OrderHabit): readonly RuleHit[] {
  const files = new Set(one.files)
  return changed
    .filter(({ path, status }) => status === 'modified' && files.has(path))
    .map(({ path }) => ({
      ...hit(
        one,
        path,
        null,
        habit.checks === 'bytes' ? 'error' : 'warning',
        `the file ${path} of the migration ${one.version} is on the base branch already and was edited; its statements are the same.`,
        path,
      ),
      why:
        habit.checks === 'bytes'
          ? `the tool keeps a checksum of the whole file, line endings and comments included (${habit.source}).`
          : `line endings, or text that the tool does not run, changed (${habit.source}).`,
    }))
}

function hit(
  { version }: Migration,
  path: string,
  line: number | null,
  severity: 'error' | 'warning' | 'note',
  message: string,
  object: string,
): RuleHit {
  return { rule: RULE, severity, message, why: WHY, fix: FIX, path, line, version, object }
}
