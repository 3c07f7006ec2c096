import type { RuleHit } from '../../model/hit.ts'
import type { RuleContext } from '../rule-context.ts'
import { hitAt, type Said } from './hit-at.ts'
import { judgeOf } from './judge-of.ts'
import type { HeldLock } from './locks.ts'
import { type Step, stepsOf } from './steps.ts'
import { blockingWork, type Work } from './work.ts'

/** Work that keeps others out for longer than the budget. */
export type BlockingWork = Work & { readonly lock: HeldLock }

/**
 * Speaks of every statement that this rule is the judge of and that keeps others out for too long.
 *
 * Shape:  at most one hit a statement, about the relation whose work comes first.
 */
export function hitsOfJudge(
  context: RuleContext,
  rule: string,
  say: (step: Step, work: BlockingWork) => Said | null,
): readonly RuleHit[] {
  return stepsOf(context).flatMap((step) => {
    const [work] = blockingWork(context, step)
    const said = work !== undefined && judgeOf(context, step) === rule ? say(step, work) : null
    return said === null ? [] : [hitAt(rule, step, said)]
  })
}
