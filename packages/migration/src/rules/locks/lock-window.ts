import type { RuleHit } from '../../model/hit.ts'
import { hitAt } from '../facts/hit-at.ts'
import { blocksText, durationText, howLong } from '../facts/how-long.ts'
import { judgeOf } from '../facts/judge-of.ts'
import { blockingLocks, type HeldLock, heldLocks } from '../facts/locks.ts'
import { shortName } from '../facts/names.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import { blockingWork, isOverBudget, workOf } from '../facts/work.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-LOCK-04'
const USERS =
  'CREATE TABLE users (id bigint, age int); ALTER TABLE users ADD CONSTRAINT grown CHECK (age > 0) NOT VALID;'

/** Slow statements behind a lock that an earlier statement of the transaction still holds. */
export const lockWindow: RuleDefinition = {
  id: ID,
  title: 'A lock is held while something slow runs',
  description:
    'A lock is held until the transaction ends, not until its statement does. A brief ALTER TABLE followed by something slow in the same transaction keeps others out for as long as both take.',
  help: 'Put the slow statement into a migration of its own, in front of the one that locks or behind it.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [
    'eugene:E4',
    'pgfence:wide-lock-window',
    'pgfence:statement-after-access-exclusive',
    'postgres-language-server:avoid-wide-lock-window',
    'postgres-language-server:running-statement-while-holding-access-exclusive',
    'django-migration-linter:CREATE_INDEX_EXCLUSIVE',
  ],
  examples: {
    bad: [
      example({
        base: USERS,
        up: 'ALTER TABLE users ADD COLUMN email text; ALTER TABLE users VALIDATE CONSTRAINT grown;',
      }),
    ],
    good: [
      example({ base: USERS, up: 'ALTER TABLE users VALIDATE CONSTRAINT grown;' }),
      example({
        base: USERS,
        up: ['ALTER TABLE users ADD COLUMN email text;', 'ALTER TABLE users VALIDATE CONSTRAINT grown;'],
      }),
    ],
  },
  check: (context) => {
    const single = upSteps(context).flatMap((step) => behindLock(context, step))
    return single.length > 0 ? single : together(context)
  },
}

function behindLock(context: RuleContext, step: Step): readonly RuleHit[] {
  if (judgeOf(context, step) !== ID) return []
  const [work] = workOf(context, step)
  const lock = heldLocks(context, step).find((held) => isOverBudget(context, held.blocks, work?.estimateMs ?? null))
  if (lock === undefined || work === undefined) return []
  return [
    hitAt(ID, step, {
      message: `Line ${lock.by.line} ${blocksText(lock)}, and this statement keeps the transaction open ${howLong(context, work)}.`,
      why: 'A lock is held until the transaction ends.',
      fix: `-- in a migration of its own:\n${step.sql.slice(0, 1_000)};`,
      object: lock.relation,
    }),
  ]
}

/** Several statements that are each within the budget and together are not. */
function together(context: RuleContext): readonly RuleHit[] {
  if (!context.hasStats) return []
  const windows = new Map<string, Window>()
  for (const step of upSteps(context)) {
    const key = `${context.scripts.indexOf(step.script)}:${step.transaction}`
    const open = windows.get(key)
    const first = open?.lock ?? blockingLocks(context, step).find(({ blocks }) => blocks === 'reads and writes')
    if (first === undefined) continue
    const sumMs = (step.trace?.durations ?? []).reduce((sum, { estimateMs }) => sum + estimateMs, open?.sumMs ?? 0)
    const isOver = open?.isOver === true || blockingWork(context, step).length > 0
    windows.set(key, { lock: first, last: step, sumMs, isOver })
  }
  return [...windows.values()].flatMap(({ lock, last, sumMs, isOver }) => {
    // What one statement alone makes too long is told of that statement.
    if (isOver || last === lock.by || !isOverBudget(context, lock.blocks, sumMs)) return []
    return [
      hitAt(ID, last, {
        message: `Line ${lock.by.line} ${blocksText(lock)}, and with what follows the transaction holds it for ≈ ${durationText(sumMs)}.`,
        why: 'A lock is held until the transaction ends.',
        fix: `Split the migration behind the statement that locks ${shortName(lock.relation)}.`,
        object: lock.relation,
      }),
    ]
  })
}

/** What a transaction does from its first lock on. */
interface Window {
  readonly lock: HeldLock
  readonly last: Step
  readonly sumMs: number
  readonly isOver: boolean
}
