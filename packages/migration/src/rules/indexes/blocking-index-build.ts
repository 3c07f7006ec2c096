import type { RuleHit } from '../../model/hit.ts'
import { hitsOfJudge } from '../facts/by-judge.ts'
import { hitAt } from '../facts/hit-at.ts'
import { blocksText, howLong } from '../facts/how-long.ts'
import { isConcurrent } from '../facts/is-concurrent.ts'
import { blockingLocks } from '../facts/locks.ts'
import { quoteName, shortName } from '../facts/names.ts'
import { nodeAs, rangeName } from '../facts/nodes.ts'
import { concurrently, oneStatementFile } from '../facts/snippets.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import { isOverBudget, workOf } from '../facts/work.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-IDX-01'
const USERS = 'CREATE TABLE users (id bigint PRIMARY KEY, email text); CREATE INDEX users_email_idx ON users (email);'

/** Indexes of tables of the base that are built while nobody may write. */
export const blockingIndexBuild: RuleDefinition = {
  id: ID,
  title: 'An index is built while nobody can write',
  description:
    'CREATE INDEX and REINDEX without CONCURRENTLY keep everybody from writing to the table until the index is built. On a table that the same pull request creates this costs nothing and is not reported.',
  help: 'Build it CONCURRENTLY, in a migration of its own that runs outside of a transaction:\nCREATE INDEX CONCURRENTLY users_email_idx ON users (email);',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [
    'squawk:require-concurrent-index-creation',
    'squawk:require-concurrent-reindex',
    'eugene:E6',
    'strong_migrations:add_index',
    'atlas:PG101',
    'pg-schema-diff:INDEX_BUILD',
    'django-migration-linter:CREATE_INDEX',
    'django-migration-linter:REINDEX',
    'bytebase:INDEX_CREATE_CONCURRENTLY',
  ],
  examples: {
    bad: [
      example({ base: USERS, up: 'CREATE INDEX users_email_id_idx ON users (email, id);' }),
      example({ base: USERS, up: 'CREATE UNIQUE INDEX users_email_key ON users (email);' }),
      example({ base: USERS, up: 'REINDEX INDEX users_email_idx;', transaction: 'none' }),
    ],
    good: [
      example({
        base: USERS,
        up: 'CREATE INDEX CONCURRENTLY users_email_id_idx ON users (email, id);',
        transaction: 'message',
      }),
      example({ up: 'CREATE TABLE pets (id bigint PRIMARY KEY, name text); CREATE INDEX ON pets (name);' }),
    ],
  },
  check: (context) => [...builds(context), ...reindexes(context)],
}

function builds(context: RuleContext): readonly RuleHit[] {
  return hitsOfJudge(context, ID, (step, work) => {
    const index = nodeAs(step, 'IndexStmt')
    if (index === null) return null
    const name = index.idxname
    const isPartitioned = work.lock.kind === 'partitioned table'
    return {
      message: `${name === undefined ? 'The index' : `The index ${quoteName(name)}`} is built while it ${blocksText(work.lock)} ${howLong(context, work)}.`,
      why: 'Without CONCURRENTLY the table cannot be written to until the index is there.',
      fix: isPartitioned
        ? partitioned(step, shortName(work.relation))
        : `${oneStatementFile(context.layout)}\n${concurrently(step.sql)}`,
      object: name ?? work.relation,
    }
  })
}

/** REINDEX says itself what it does, whatever the trace calls it. */
function reindexes(context: RuleContext): readonly RuleHit[] {
  return upSteps(context).flatMap((step) => {
    const reindex = nodeAs(step, 'ReindexStmt')
    const lock = reindex === null || isConcurrent(step) ? undefined : blockingLocks(context, step)[0]
    const work = workOf(context, step).find(({ relation }) => relation === lock?.relation)
    if (lock === undefined || !isOverBudget(context, lock.blocks, work?.estimateMs ?? null)) return []
    const time = work === undefined ? 'for a time that grows with the table' : howLong(context, work)
    return [
      hitAt(ID, step, {
        message: `REINDEX ${rangeName(reindex?.relation).join('.')} ${blocksText(lock)} ${time}.`,
        why: 'Without CONCURRENTLY the table cannot be written to until the index is there, nor read by way of it.',
        fix: `${oneStatementFile(context.layout)}\n${concurrently(step.sql)}`,
        object: lock.relation,
      }),
    ]
  })
}

function partitioned(step: Step, table: string): string {
  const only = step.sql.slice(0, 1_500).replace(/\bon\s+(?:only\s+)?/iu, 'ON ONLY ')
  return [
    `${only}; -- on the parent alone: takes a moment`,
    `-- then for each partition of ${table}, ${oneStatementFile('').slice(3)}`,
    'CREATE INDEX CONCURRENTLY … ON …;',
    'ALTER INDEX … ATTACH PARTITION …;',
  ].join('\n')
}
