import { hitAt } from '../facts/hit-at.ts'
import { blockingLocks } from '../facts/locks.ts'
import { shortName } from '../facts/names.ts'
import { nodeAs } from '../facts/nodes.ts'
import { relationsOf } from '../facts/relations.ts'
import { hasObject } from '../facts/schema-lookup.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-DATA-04'
const BASE = 'CREATE TABLE users (id bigint PRIMARY KEY, email text); CREATE VIEW mails AS SELECT email FROM users;'
const MAX_NAMED = 8

/** Objects that go along with CASCADE without being named. */
export const cascade: RuleDefinition = {
  id: ID,
  title: 'CASCADE drops what nobody named',
  description:
    'CASCADE drops views, foreign keys, triggers and tables that depend on what is dropped, without a word in the migration. The names are those that the server dropped. What the pull request makes again is not reported.',
  help: 'Drop every object by its name, without CASCADE.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [
    'squawk:ban-truncate-cascade',
    'bytebase:STATEMENT_DISALLOW_RM_TBL_CASCADE',
    'atlas:CD101',
    'pg-schema-diff:HAS_UNTRACKABLE_DEPENDENCIES',
  ],
  examples: {
    bad: [
      example({
        base: `${BASE} CREATE TABLE pets (owner bigint REFERENCES users);`,
        up: 'ALTER TABLE users DROP CONSTRAINT users_pkey CASCADE;',
      }),
    ],
    good: [
      example({ base: BASE, up: 'DROP VIEW mails; ALTER TABLE users DROP COLUMN email;' }),
      example({ base: BASE, up: 'DROP VIEW mails CASCADE;' }),
      example({ base: BASE, up: 'TRUNCATE users CASCADE;' }),
    ],
  },
  check: (context) =>
    upSteps(context).flatMap((step) => {
      const gone = [
        ...(step.trace?.cascaded ?? []).filter((object) => isMissed(context, object)),
        ...emptied(context, step),
      ]
      if (gone.length === 0) return []
      const named = gone.slice(0, MAX_NAMED).map(withoutPublic)
      const more = gone.length > MAX_NAMED ? ` and ${gone.length - MAX_NAMED} more` : ''
      return [
        hitAt(ID, step, {
          message: `CASCADE also drops ${named.join(', ')}${more}.`,
          why: 'Nobody who reads the migration sees what goes.',
          fix: 'Drop each of them by its name in front of this statement, and leave CASCADE out.',
          object: gone[0] ?? null,
        }),
      ]
    }),
}

/** TRUNCATE … CASCADE empties tables that it does not name. */
function emptied(context: RuleContext, step: Step): readonly string[] {
  if (nodeAs(step, 'TruncateStmt')?.behavior !== 'DROP_CASCADE') return []
  return blockingLocks(context, step).flatMap(({ isNamed, relation }) => (isNamed ? [] : [`the rows of ${relation}`]))
}

/** Whether an object was in the base and is not made again. */
function isMissed(context: RuleContext, object: string): boolean {
  const place = / on (\S.*)$/u.exec(object)?.[1]
  if (place !== undefined) return relationsOf(context).isOld(place)
  const relation = /^(view|materialized view|table) (\S.*)$/u.exec(object)
  if (relation === null) return true
  const [, kind = '', name = ''] = relation
  return relationsOf(context).isOld(name) && !hasObject(context.after, kind, name)
}

function withoutPublic(object: string): string {
  return object
    .split(' ')
    .map((word) => shortName(word))
    .join(' ')
}
