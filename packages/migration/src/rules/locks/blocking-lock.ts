import type { RuleHit } from '../../model/hit.ts'
import { hitsOfJudge } from '../facts/by-judge.ts'
import { hitAt } from '../facts/hit-at.ts'
import { alsoBlocks, blocksText, howLong } from '../facts/how-long.ts'
import { blockingLocks } from '../facts/locks.ts'
import { shortName } from '../facts/names.ts'
import { nodeAs } from '../facts/nodes.ts'
import { concurrently } from '../facts/snippets.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-LOCK-01'

/** Work under a lock that no other rule speaks of, and locks that a script takes by hand. */
export const blockingLock: RuleDefinition = {
  id: ID,
  title: 'A lock keeps others from a table',
  description:
    'The statement takes a lock that keeps other sessions from writing to a table of the base, or from reading it, for a time that grows with the table. Everything that needs the table waits, and so does everything behind it in the queue. The locks are those that the server showed, on tables that the statement does not name too.',
  help: 'Split the statement: what needs the lock must be short, and what takes long must not need the lock. Refresh materialized views CONCURRENTLY, and change rows in batches.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [
    'eugene:E9',
    'atlas:PG308',
    'pg-schema-diff:ACQUIRES_ACCESS_EXCLUSIVE_LOCK',
    'pg-schema-diff:ACQUIRES_SHARE_LOCK',
    'pg-schema-diff:ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK',
    'pg-schema-diff:IMPACTS_DATABASE_PERFORMANCE',
    'pgfence:refresh-matview-blocking',
  ],
  examples: {
    bad: [
      example({
        base: 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric); CREATE MATERIALIZED VIEW sales AS SELECT sum(total) AS total FROM orders;',
        up: 'REFRESH MATERIALIZED VIEW sales;',
      }),
      example({
        base: 'CREATE TABLE users (id bigint PRIMARY KEY);',
        up: 'LOCK TABLE users IN ACCESS EXCLUSIVE MODE;',
      }),
    ],
    good: [
      example({
        base: 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric); CREATE MATERIALIZED VIEW sales AS SELECT id, total FROM orders; CREATE UNIQUE INDEX sales_id_idx ON sales (id);',
        up: 'REFRESH MATERIALIZED VIEW CONCURRENTLY sales;',
      }),
      example({ base: 'CREATE TABLE users (id bigint PRIMARY KEY);', up: 'ALTER TABLE users ADD COLUMN email text;' }),
    ],
  },
  check: (context) => [...growing(context), ...byHand(context)],
}

function growing(context: RuleContext): readonly RuleHit[] {
  return hitsOfJudge(context, ID, (step, work) => ({
    message: `${verbOf(step)} ${blocksText(work.lock)} ${howLong(context, work)}${alsoBlocks(blockingLocks(context, step), work.relation)}.`,
    object: work.relation,
    ...(nodeAs(step, 'RefreshMatViewStmt') === null
      ? {}
      : {
          why: 'A refresh writes the view anew under a lock that even reads wait for.',
          fix: `-- needs a unique index on the view\n${concurrently(step.sql)}`,
        }),
  }))
}

/** LOCK TABLE: how long it is held is not the statement's own affair. */
function byHand(context: RuleContext): readonly RuleHit[] {
  return upSteps(context).flatMap((step) => {
    const lock = nodeAs(step, 'LockStmt') === null ? undefined : blockingLocks(context, step)[0]
    if (lock === undefined) return []
    return [
      hitAt(ID, step, {
        severity: 'warning',
        message: `LOCK TABLE ${blocksText(lock)} until the transaction ends.`,
        why: 'Whatever follows in the transaction is waited for.',
        fix: `Leave it out: every statement takes the lock on ${shortName(lock.relation)} that it needs. Split what must be apart into migrations of their own.`,
        object: lock.relation,
      }),
    ]
  })
}

function verbOf(step: Step): string {
  const words = step.sql.trim().split(/\s+/u, 3)
  return words.join(' ').toUpperCase().slice(0, 60)
}
