import { hitAt } from '../facts/hit-at.ts'
import { isHot } from '../facts/hot-tables.ts'
import { blockingLocks, heldLocks } from '../facts/locks.ts'
import { shortName } from '../facts/names.ts'
import { upSteps } from '../facts/steps.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-LOCK-05'
const BASE = 'CREATE TABLE hot_users (id bigint); CREATE TABLE hot_orders (id bigint);'

/** One transaction that locks two tables which everything needs. */
export const severalHotTables: RuleDefinition = {
  id: ID,
  title: 'Two hot tables are locked in one transaction',
  description:
    'The transaction locks more than one of the tables that the configuration calls hot. A request that uses the same tables in the other order and the migration then wait for each other: a deadlock, and one of the two is ended.',
  help: 'Lock one hot table a migration.',
  severity: 'warning',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [],
  examples: {
    bad: [
      example({
        base: BASE,
        up: 'SET LOCAL lock_timeout = 1000; ALTER TABLE hot_users ADD COLUMN email text; ALTER TABLE hot_orders ADD COLUMN note text;',
      }),
    ],
    good: [
      example({
        base: BASE,
        up: ['ALTER TABLE hot_users ADD COLUMN email text;', 'ALTER TABLE hot_orders ADD COLUMN note text;'],
      }),
    ],
  },
  check: (context) =>
    upSteps(context).flatMap((step) => {
      const hot = (locks: ReturnType<typeof heldLocks>): readonly string[] => [
        ...new Set(locks.map(({ relation }) => relation).filter((relation) => isHot(context, relation))),
      ]
      const before = hot(heldLocks(context, step))
      const added = hot(blockingLocks(context, step)).filter((relation) => !before.includes(relation))
      const all = [...before, ...added]
      // Once a transaction: at the statement that makes it two.
      if (before.length > 1 || all.length < 2) return []
      return [
        hitAt(ID, step, {
          message: `One transaction locks the hot tables ${all.map(shortName).join(' and ')}.`,
          why: 'A request that uses them in the other order and this migration wait for each other.',
          fix: 'Put each into a migration of its own.',
          object: all[1] ?? null,
        }),
      ]
    }),
}
