import type { RuleHit } from '../../model/hit.ts'
import { hitAt, type Said } from '../facts/hit-at.ts'
import { isHot } from '../facts/hot-tables.ts'
import { durationText } from '../facts/how-long.ts'
import { judgeOf } from '../facts/judge-of.ts'
import { blockingLocks } from '../facts/locks.ts'
import { shortName } from '../facts/names.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import { timeoutAt, timeoutSetBy } from '../facts/timeouts.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-LOCK-02'

/** Locks that are waited for without a limit. Once a pull request as a note, and once a script where it weighs more. */
export const missingLockTimeout: RuleDefinition = {
  id: ID,
  title: 'A lock is waited for without a limit',
  description:
    'A statement needs a lock on a table of the base, if only for a moment. While it waits behind a long transaction, everything that comes after it waits too, reads included, until the whole application stands still. A lock_timeout ends the wait. It is a note, because a role or a connection may set it too; it is a warning on the tables that the configuration calls hot, and where the script itself switches the limit off, sets it too long or too late.',
  help: "Set a limit before the first lock, and let the deploy try again:\nSET lock_timeout = '2s';",
  severity: 'note',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [
    'squawk:require-lock-timeout',
    'squawk:require-timeout-settings',
    'eugene:E9',
    'pgfence:lock-timeout-zero',
    'pgfence:lock-timeout-too-long',
    'pgfence:lock-timeout-after-dangerous-statement',
  ],
  examples: {
    bad: [
      example({ base: 'CREATE TABLE users (id bigint PRIMARY KEY);', up: 'ALTER TABLE users ADD COLUMN email text;' }),
      example({
        base: 'CREATE TABLE users (id bigint PRIMARY KEY);',
        up: 'SET lock_timeout = 0; ALTER TABLE users ADD COLUMN email text;',
      }),
    ],
    good: [
      example({
        base: 'CREATE TABLE users (id bigint PRIMARY KEY);',
        up: "SET LOCAL lock_timeout = '2s'; ALTER TABLE users ADD COLUMN email text;",
      }),
      example({ up: 'CREATE TABLE users (id bigint PRIMARY KEY); ALTER TABLE users ADD COLUMN email text;' }),
    ],
  },
  check: (context) => {
    const missing: Step[] = []
    const hits: RuleHit[] = []
    const steps = upSteps(context)
    for (const step of firstLocks(context, steps)) {
      const limitMs = timeoutAt(steps, step, 'lock_timeout')
      const hot = hotTable(context, steps, step)
      if (limitMs === null && hot === null && !isSetLater(steps, step)) missing.push(step)
      else if (limitMs === null || limitMs === 0 || limitMs > context.budgets.lockTimeoutMaxMs) {
        hits.push(hitAt(ID, step, { severity: 'warning', ...saidOf(context, step, limitMs, hot) }))
      }
    }
    const [first, ...others] = missing
    return first === undefined ? hits : [...hits, hitAt(ID, first, noteOn(context, first, others.length))]
  },
}

/** What these rules ask for takes no such lock. */
const TOLD_TO_BE_CONCURRENT = new Set(['MG-IDX-01', 'MG-IDX-02'])

/** The first statement of each script that needs a lock in the way of others. */
function firstLocks(context: RuleContext, steps: readonly Step[]): readonly Step[] {
  const first = new Map<unknown, Step>()
  for (const step of steps) {
    if (first.has(step.script) || blockingLocks(context, step).length === 0) continue
    if (!TOLD_TO_BE_CONCURRENT.has(judgeOf(context, step) ?? '')) first.set(step.script, step)
  }
  return [...first.values()]
}

function hotTable(context: RuleContext, steps: readonly Step[], { script }: Step): string | null {
  const locks = steps.filter((step) => step.script === script).flatMap((step) => blockingLocks(context, step))
  return locks.find(({ relation }) => isHot(context, relation))?.relation ?? null
}

function isSetLater(steps: readonly Step[], { script, index }: Step): boolean {
  return steps.some(
    (step) => step.script === script && step.index > index && (timeoutSetBy(step, 'lock_timeout') ?? null) !== null,
  )
}

function saidOf(context: RuleContext, step: Step, limitMs: number | null, hot: string | null): Said {
  const lock = blockingLocks(context, step)[0]
  const table = hot ?? lock?.relation ?? null
  const needed = `The lock on ${shortName(table ?? '')}${hot === null ? '' : ', a hot table,'}`
  const maxMs = context.budgets.lockTimeoutMaxMs
  const how =
    limitMs === null
      ? hot === null
        ? 'is taken before lock_timeout is set'
        : 'is waited for without a lock_timeout'
      : limitMs === 0
        ? 'is waited for without a limit: lock_timeout is 0'
        : `is waited for up to ${durationText(limitMs)}; the budget allows ${durationText(maxMs)}`
  return { message: `${needed} ${how}.`, why: WHY, fix: fixOf(context, step), object: table }
}

function noteOn(context: RuleContext, step: Step, others: number): Said {
  const locks = blockingLocks(context, step)
  const names = locks.map((lock) => `${shortName(lock.relation)} (${lock.mode}${lock.isNamed ? '' : ', not named'})`)
  const more = others === 0 ? '' : `; so it is in ${others} more script${others === 1 ? '' : 's'}`
  return {
    message: `Without lock_timeout the script waits as long as it takes for ${names.join(', ')}${more}.`,
    why: WHY,
    fix: fixOf(context, step),
    object: null,
  }
}

const WHY = 'Whatever comes after a waiting lock waits too, reads included.'

function fixOf(context: RuleContext, { script }: Step): string {
  const limitMs = Math.max(1, Math.min(2_000, context.budgets.lockTimeoutMaxMs))
  const limit = limitMs % 1_000 === 0 ? `${limitMs / 1_000}s` : `${limitMs}ms`
  return `SET ${script.script.transaction === 'tool' ? 'LOCAL ' : ''}lock_timeout = '${limit}';`
}
