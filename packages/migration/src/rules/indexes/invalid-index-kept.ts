import { hitAt } from '../facts/hit-at.ts'
import { qualifiedName } from '../facts/names.ts'
import { nameOf, nodeAs, rangeName } from '../facts/nodes.ts'
import { oldRelation } from '../facts/relations.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-IDX-04'
const USERS = 'CREATE TABLE users (id bigint PRIMARY KEY, email text);'
const BUILD = 'CREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);'

/** CONCURRENTLY with IF NOT EXISTS: what a failed build leaves passes for an index. */
export const invalidIndexKept: RuleDefinition = {
  id: ID,
  title: 'A failed build is taken for an index',
  description:
    'A CREATE INDEX CONCURRENTLY that fails leaves an index that is INVALID: it is kept up with every write and never used. IF NOT EXISTS finds its name taken and calls that success.',
  help: 'Leave out IF NOT EXISTS, or drop what a failed build left first:\nDROP INDEX CONCURRENTLY IF EXISTS users_email_idx;',
  severity: 'warning',
  isOnByDefault: true,
  isWaivable: true,
  source: 'ast',
  covers: ['strong_migrations:remove_invalid_indexes'],
  examples: {
    bad: [example({ base: USERS, up: BUILD, transaction: 'message' })],
    good: [
      example({ base: USERS, up: BUILD.replace('IF NOT EXISTS ', ''), transaction: 'message' }),
      example({
        base: USERS,
        up: ['DROP INDEX CONCURRENTLY IF EXISTS users_email_idx;', BUILD],
        transaction: 'message',
      }),
    ],
  },
  check: (context) => {
    const dropped = new Set<string | undefined>()
    return upSteps(context).flatMap((step) => {
      for (const name of droppedIndexes(step)) dropped.add(name)
      const index = nodeAs(step, 'IndexStmt')
      if (index?.concurrent !== true || index.if_not_exists !== true || index.idxname === undefined) return []
      if (dropped.has(index.idxname) || oldRelation(context, index.relation, step) === null) return []
      const name = qualifiedName([...rangeName(index.relation).slice(0, -1), index.idxname])
      return [
        hitAt(ID, step, {
          message: `When a build of ${name} fails, the next run finds the invalid index and builds none.`,
          why: 'A failed CONCURRENTLY leaves an invalid index behind, and IF NOT EXISTS looks at names only.',
          fix: `-- leave out IF NOT EXISTS, or before it, in a migration of its own:\nDROP INDEX CONCURRENTLY IF EXISTS ${name};`,
          object: index.idxname,
        }),
      ]
    })
  },
}

function droppedIndexes(step: Step): readonly (string | undefined)[] {
  const drop = nodeAs(step, 'DropStmt')
  return drop?.removeType === 'OBJECT_INDEX' ? (drop.objects ?? []).map((node) => nameOf(node).at(-1)) : []
}
