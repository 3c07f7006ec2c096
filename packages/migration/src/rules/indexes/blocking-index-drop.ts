import { hitAt } from '../facts/hit-at.ts'
import { isHot } from '../facts/hot-tables.ts'
import { blocksText } from '../facts/how-long.ts'
import { blockingLocks } from '../facts/locks.ts'
import { qualifiedName } from '../facts/names.ts'
import { nameOf, nodeAs } from '../facts/nodes.ts'
import { concurrently, oneStatementFile } from '../facts/snippets.ts'
import { upSteps } from '../facts/steps.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-IDX-02'
const USERS = 'CREATE TABLE users (id bigint PRIMARY KEY, email text); CREATE INDEX users_email_idx ON users (email);'

/** Indexes of tables of the base that are dropped under a lock that even reads wait for. */
export const blockingIndexDrop: RuleDefinition = {
  id: ID,
  title: 'An index is dropped while nobody can read',
  description:
    'DROP INDEX without CONCURRENTLY locks the table against reads and writes. It takes a moment, but it waits for every running query first, and everything behind it waits too. A note, and a warning on hot tables.',
  help: 'Drop it CONCURRENTLY, in a migration of its own that runs outside of a transaction:\nDROP INDEX CONCURRENTLY users_email_idx;',
  severity: 'note',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [
    'squawk:require-concurrent-index-deletion',
    'strong_migrations:remove_index',
    'atlas:PG102',
    'django-migration-linter:DROP_INDEX',
    'pg-schema-diff:INDEX_DROPPED',
  ],
  examples: {
    bad: [example({ base: USERS, up: 'DROP INDEX users_email_idx;' })],
    good: [
      example({ base: USERS, up: 'DROP INDEX CONCURRENTLY users_email_idx;', transaction: 'message' }),
      example({ up: `${USERS} DROP INDEX users_email_idx;` }),
    ],
  },
  check: (context) =>
    upSteps(context).flatMap((step) => {
      const drop = nodeAs(step, 'DropStmt')
      if (drop?.removeType !== 'OBJECT_INDEX' || drop.concurrent === true) return []
      const [lock] = blockingLocks(context, step)
      if (lock === undefined) return []
      const names = (drop.objects ?? []).map((node) => qualifiedName(nameOf(node)))
      return [
        hitAt(ID, step, {
          ...(isHot(context, lock.relation) ? { severity: 'warning' } : {}),
          message: `Dropping ${names.join(', ')} ${blocksText(lock)} for a moment, behind every query that runs.`,
          fix:
            names.length === 1
              ? `${oneStatementFile(context.layout)}\n${concurrently(step.sql)}`
              : 'Drop each index CONCURRENTLY, in a migration of its own.',
          object: names[0] ?? null,
        }),
      ]
    }),
}
