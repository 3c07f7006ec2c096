import { formatPercent } from '@velocity/report'
import type { CoverageConfig } from '../config/coverage-config.ts'
import type { BaselineChoice } from '../inputs/coverage-inputs.ts'
import { isSmallDiff } from '../rules/judge-patch.ts'
import type { Judgement } from './judge.ts'
import { hasDeltaRule } from './preconditions.ts'
import type { Change } from './read-change.ts'

/** What rules were judged by, and without. */
export interface RuleUse {
  readonly config: CoverageConfig
  readonly change: Change
  readonly choice: BaselineChoice
  readonly hasBaseline: boolean
}

/**
 * Says which rules were skipped, and why.
 *
 * Shape:  [] when nothing was judged. Why no baseline was found depends on the surroundings and stands in the log, not here.
 * Errors: never throws.
 */
export function ruleNotices(judgement: Judgement | null, use: RuleUse): readonly string[] {
  if (judgement === null) return []
  const { config, change } = use
  const { patch } = judgement
  const notices: string[] = []
  if (change.problem !== null) notices.push(`rules about the change were skipped: ${change.problem}.`)
  if (hasDeltaRule(config) && !use.hasBaseline)
    notices.push(`max-drop and ratchet were skipped: ${whyNoBaseline(use)}.`)
  if (patch !== null && patch.lines.total === 0) notices.push('no coverable line changed: the patch rules are met.')
  if (patch !== null && isSmallDiff(patch, config.patch)) {
    const { covered, total } = patch.lines
    notices.push(
      `patch ${formatPercent(covered, total)} was not judged: ${total} changed coverable lines are fewer than min-lines ${config.patch.minLines}.`,
    )
  }
  return notices
}

function whyNoBaseline({ change, choice }: RuleUse): string {
  if (change.problem !== null) return 'there is no earlier commit to compare with'
  if (choice.kind === 'none') return 'the input baseline is "none"'
  return 'no baseline was found (the log says where it was looked for)'
}
