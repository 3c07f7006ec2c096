import type { RuleHit } from '../../model/hit.ts'
import { hitAt } from '../facts/hit-at.ts'
import { blocksText, howLong } from '../facts/how-long.ts'
import { isConcurrent } from '../facts/is-concurrent.ts'
import { blockingLocks } from '../facts/locks.ts'
import { qualifiedName, shortName } from '../facts/names.ts'
import { rangeName, tableActions } from '../facts/nodes.ts'
import { oneStatementFile } from '../facts/snippets.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import { blockingWork } from '../facts/work.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-PART-01'
const BASE =
  'CREATE TABLE events (at date NOT NULL, what text) PARTITION BY RANGE (at); CREATE TABLE events_old (at date NOT NULL, what text);'
const BOUND = "FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')"

/** Partitions that are attached with a scan, or detached under a lock on the whole table. */
export const partitionLock: RuleDefinition = {
  id: ID,
  title: 'A partition comes or goes under a lock',
  description:
    'ATTACH PARTITION reads the whole new partition, and the default partition, under ACCESS EXCLUSIVE, unless a validated CHECK proves the bounds. DETACH PARTITION without CONCURRENTLY locks the whole partitioned table against reads and writes.',
  help: 'Prove the bounds with a CHECK before, and detach CONCURRENTLY:\nALTER TABLE part ADD CONSTRAINT bound CHECK (…) NOT VALID;\nALTER TABLE part VALIDATE CONSTRAINT bound;\nALTER TABLE whole ATTACH PARTITION part FOR VALUES …;\nALTER TABLE whole DETACH PARTITION part CONCURRENTLY;',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: ['squawk:require-concurrent-partition-detach', 'pgfence:attach-partition'],
  examples: {
    bad: [
      example({ base: BASE, up: `ALTER TABLE events ATTACH PARTITION events_old ${BOUND};` }),
      example({
        base: `${BASE} ALTER TABLE events ATTACH PARTITION events_old ${BOUND};`,
        up: 'ALTER TABLE events DETACH PARTITION events_old;',
      }),
    ],
    good: [
      example({
        base: `${BASE} ALTER TABLE events_old ADD CHECK (at >= '2020-01-01' AND at < '2021-01-01');`,
        up: `ALTER TABLE events ATTACH PARTITION events_old ${BOUND};`,
      }),
      example({
        base: `${BASE} ALTER TABLE events ATTACH PARTITION events_old ${BOUND};`,
        up: 'ALTER TABLE events DETACH PARTITION events_old CONCURRENTLY;',
        transaction: 'none',
      }),
      example({ base: BASE, up: `CREATE TABLE events_new PARTITION OF events ${BOUND};` }),
    ],
  },
  check: (context) => upSteps(context).flatMap((step) => [...attached(context, step), ...detached(context, step)]),
}

function attached(context: RuleContext, step: Step): readonly RuleHit[] {
  const action = tableActions(step).find(({ command }) => command.subtype === 'AT_AttachPartition')
  const [work] = action === undefined ? [] : blockingWork(context, step)
  if (action === undefined || work === undefined) return []
  const part = shortName(work.relation)
  return [
    hitAt(ID, step, {
      message: `Every row of ${part} is checked against the bounds, which ${blocksText(work.lock)} ${howLong(context, work)}.`,
      why: 'No validated CHECK proves that the rows fit.',
      fix: [
        `ALTER TABLE ${part} ADD CONSTRAINT fits CHECK (…) NOT VALID; -- the bounds, and NOT NULL of the key`,
        '-- in the next migration:',
        `ALTER TABLE ${part} VALIDATE CONSTRAINT fits;`,
        '-- then:',
        `${step.sql.slice(0, 1_000)};`,
        `ALTER TABLE ${part} DROP CONSTRAINT fits;`,
      ].join('\n'),
      object: work.relation,
    }),
  ]
}

function detached(context: RuleContext, step: Step): readonly RuleHit[] {
  const action = tableActions(step).find(({ command }) => command.subtype === 'AT_DetachPartition')
  const [lock] = action === undefined || isConcurrent(step) ? [] : blockingLocks(context, step)
  const def = action?.command.def
  if (lock === undefined) return []
  const part =
    def !== undefined && 'PartitionCmd' in def ? qualifiedName(rangeName(def.PartitionCmd.name)) : 'the partition'
  return [
    hitAt(ID, step, {
      severity: 'warning',
      message: `Detaching ${part} ${blocksText(lock)}, behind every query that runs.`,
      fix: `${oneStatementFile(context.layout)}\n${step.sql.slice(0, 1_000)} CONCURRENTLY;`,
      object: lock.relation,
    }),
  ]
}
