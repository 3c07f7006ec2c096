import type { RuleHit } from '../../model/hit.ts'
import { firstSpeaks } from '../facts/first-speaks.ts'
import { hitAt } from '../facts/hit-at.ts'
import { blocksText, howLong } from '../facts/how-long.ts'
import { judgeOf } from '../facts/judge-of.ts'
import { heldLocks } from '../facts/locks.ts'
import { shortName } from '../facts/names.ts'
import { nodeAs } from '../facts/nodes.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import { isOverBudget, workOf } from '../facts/work.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-TX-02'
const USERS = 'CREATE TABLE users (id bigint PRIMARY KEY, name text, shout text);'
const LONG = 'CREATE TABLE users (id bigint PRIMARY KEY, name text);'

/** Rows that are changed under a lock that the transaction took before, or all of them in one transaction. */
export const backfillWithDdl: RuleDefinition = {
  id: ID,
  title: 'Rows are changed in one long transaction',
  description:
    'A backfill in the transaction that changed the table keeps everybody out until the last row is written. Without such a lock, an UPDATE or DELETE of all rows still locks every row, doubles the size of the table and holds back vacuum and replicas until it is done.',
  help: 'Change the table in one migration; change the rows in batches in another, each batch in a transaction of its own.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [
    'pgfence:update-in-migration',
    'pgfence:delete-without-where',
    'postgres-language-server:ban-update-without-where',
    'postgres-language-server:ban-delete-without-where',
    'bytebase:STATEMENT_AFFECTED_ROW_LIMIT',
    'bytebase:STATEMENT_WHERE_REQUIRE_UPDATE_DELETE',
    'strong_migrations:execute',
  ],
  examples: {
    bad: [
      example({ base: LONG, up: 'ALTER TABLE users ADD COLUMN shout text; UPDATE users SET shout = upper(name);' }),
      example({ base: USERS, up: 'UPDATE users SET shout = upper(name);' }),
      example({ base: USERS, up: 'DELETE FROM users;' }),
    ],
    good: [
      example({ base: USERS, up: 'UPDATE users SET shout = upper(name) WHERE id BETWEEN 1 AND 5000;' }),
      example({ up: `${USERS} UPDATE users SET shout = upper(name);` }),
      example({ base: USERS, up: "INSERT INTO users (id, name) VALUES (1, 'root');" }),
    ],
  },
  check: (context) =>
    firstSpeaks(
      upSteps(context).flatMap((step) => (judgeOf(context, step) === ID ? judge(context, step) : [])),
      'table',
    ),
}

function judge(context: RuleContext, step: Step): readonly RuleHit[] {
  const [work] = workOf(context, step)
  if (work === undefined) return []
  const change = nodeAs(step, 'UpdateStmt') ?? nodeAs(step, 'DeleteStmt')
  const isWhole = change !== null && change.whereClause === undefined
  const held = heldLocks(context, step).find((lock) => isOverBudget(context, lock.blocks, work.estimateMs))
  const rows = `${isWhole ? 'All rows' : 'Rows'} of ${shortName(work.relation)} are changed`
  if (held !== undefined) {
    return [
      hitAt(ID, step, {
        // Which rows a condition leaves is not known: it may be one.
        ...(isWhole || work.estimateMs !== null ? {} : { severity: 'warning' }),
        message: `${rows} ${howLong(context, work)} while line ${held.by.line} ${blocksText(held)}.`,
        why: 'The lock is held until the transaction ends.',
        fix: inBatches(step, true),
        object: work.relation,
      }),
    ]
  }
  if (!isWhole || !isOverBudget(context, 'writes', work.estimateMs)) return []
  return [
    hitAt(ID, step, {
      severity: 'warning',
      message: `${rows} in one transaction ${howLong(context, work)}.`,
      why: 'Every row stays locked until the last one is done, and vacuum and replicas wait.',
      fix: inBatches(step, false),
      object: work.relation,
    }),
  ]
}

function inBatches(step: Step, isApart: boolean): string {
  const where = isApart
    ? '-- in a migration of its own, in batches:'
    : '-- in batches, each in a transaction of its own:'
  const condition =
    (nodeAs(step, 'UpdateStmt') ?? nodeAs(step, 'DeleteStmt'))?.whereClause === undefined ? ' WHERE' : ' AND'
  return `${where}\n${step.sql.slice(0, 1_000)}${condition} … BETWEEN … AND …; -- by primary key`
}
