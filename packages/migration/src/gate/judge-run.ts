import { checkCompat } from '../compat/check-compat.ts'
import type { DryRun, SeededRun } from '../dry-run/dry-run-types.ts'
import { hitsOfProof } from '../hits/hits-of-proof.ts'
import { hitsOfRun } from '../hits/hits-of-run.ts'
import { hitsOfSeeded } from '../hits/hits-of-seeded.ts'
import type { RuleHit } from '../model/hit.ts'
import type { DatabaseSettings } from '../model/settings.ts'
import { labelOf } from '../proof/rollback-of.ts'
import { checkRules } from '../rules/check-rules.ts'
import type { RuleContext } from '../rules/rule-context.ts'
import type { PlanJudgement } from './judge-plan.ts'
import type { RunParts } from './rule-context-of.ts'

/** A dry run, and what it is judged by. */
export interface RunJudgement extends RunParts {
  readonly plan: PlanJudgement
}

/** Everything that a dry run has to say, before configuration and waivers. */
export function judgeRun(judgement: RunJudgement, context: RuleContext): readonly RuleHit[] {
  const { settings, change, dryRun, plan, appliedTable } = judgement
  const last = change.unit.at(-1)
  const version = last === undefined ? null : labelOf(last)
  const ruleHits = checkRules(context).filter((hit) => !isBelowBaseline(hit.version, settings))
  return [
    // The rule on new values of enums says the same failure, and what to do.
    ...hitsOfRun(dryRun, appliedTable, version).filter(
      ({ rule }) => rule !== 'MG-RUN-01' || !ruleHits.some((hit) => hit.rule === 'MG-TX-03'),
    ),
    ...(dryRun.proof === null
      ? []
      : hitsOfProof(dryRun.proof, {
          unit: change.unit,
          suggestion: dryRun.suggestion,
          irreversible: plan.declared?.irreversible ?? [],
          isAnyDeclarationEnough: settings.rollback.require === 'declared',
          columnOrder: settings.rollback.columnOrder,
        })),
    ...(dryRun.seeded === null ? [] : hitsOfSeeded(becauseOfRows(dryRun.seeded, dryRun), dataLevel(settings), version)),
    ...(dryRun.compat === null ? [] : checkCompat(dryRun.compat, { before: context.before, after: context.after })),
    ...ruleHits,
  ]
}

/** What fails without rows as well is told of that run. */
function becauseOfRows(seeded: SeededRun, { upFailure, proof }: DryRun): SeededRun {
  return {
    ...seeded,
    upFailure: upFailure === null ? seeded.upFailure : null,
    downFailure: proof === null || proof.downFailure === null ? seeded.downFailure : null,
  }
}

function dataLevel({ rollback }: DatabaseSettings): 'error' | 'warning' | 'off' {
  return rollback.require === 'data' ? 'error' : rollback.data
}

function isBelowBaseline(version: string | null, { baseline }: DatabaseSettings): boolean {
  if (version === null || baseline === null) return false
  return version.length === baseline.length ? version <= baseline : version.length < baseline.length
}
