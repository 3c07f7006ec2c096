import type { SqlParser } from '@velocity/ports'
import type { DryRun } from '../dry-run/dry-run-types.ts'
import { fingerprintText } from '../fingerprint/fingerprint-text.ts'
import type { RuleHit } from '../model/hit.ts'
import { checkPlan } from '../plan/check-plan.ts'
import { choosePlan } from '../plan/choose-plan.ts'
import type { MeasuredPlan, MigrationPlan } from '../plan/migration-plan.ts'
import { parsePlan } from '../plan/parse-plan.ts'
import { labelOf } from '../proof/rollback-of.ts'
import { blockingOf, strongestLocks } from '../report/describe-trace.ts'
import { ruleById } from '../rules/rule-by-id.ts'
import type { DeclaredPlan } from '../rules/rule-context.ts'
import type { MigrationPorts } from './migration-ports.ts'
import { type RunParts, ruleContextOf } from './rule-context-of.ts'

/** The plan of a change, and what is wrong with it. */
export interface PlanJudgement {
  /** The plan and the text it was read from; null without one. */
  readonly source: { readonly plan: MigrationPlan; readonly text: string } | null
  readonly declared: DeclaredPlan | null
  readonly hits: readonly RuleHit[]
  /** What the dry run measured; null when it did not come to an end. */
  readonly measured: MeasuredPlan | null
  /** What it found that no down can undo. */
  readonly irreversible: readonly string[]
}

const MAX_PLAN_BYTES = 256 * 1024

/**
 * Finds the plan file of the change and compares it with what was measured.
 *
 * Errors: `UserError` VEL_MIG_PLAN_INVALID for a plan file that cannot be read.
 */
export async function judgePlan(
  parts: RunParts,
  parser: SqlParser,
  ports: Pick<MigrationPorts, 'files' | 'codec' | 'clock'>,
): Promise<PlanJudgement> {
  const { settings, change, dryRun } = parts
  const versions = change.unit.map(labelOf)
  const texts = new Map<string, string>()
  for (const path of await ports.files.glob(settings.plans))
    texts.set(path, await ports.files.readText(path, MAX_PLAN_BYTES))
  const plans = [...texts].map(([path, text]) => parsePlan(text, path))
  const brought = change.changed.map(({ path }) => path)
  const { plan, hits } = choosePlan(plans, settings.name, versions, brought)
  const measured = measuredOf(dryRun, ports)
  const declared = plan === null ? null : declaredOf(plan)
  const context = ruleContextOf(parts, null, parser)
  const irreversible = (ruleById('MG-RB-06')?.check?.(context) ?? []).map(({ object, message }) => object ?? message)
  const text = plan === null ? undefined : texts.get(plan.path)
  return {
    source: plan === null || text === undefined ? null : { plan, text },
    declared,
    measured,
    irreversible,
    hits: [
      ...hits,
      ...checkPlan(plan, {
        database: settings.name,
        migrations: versions,
        isRequired: settings.isPlanRequired,
        planDir: planDirOf(settings.plans),
        measured,
        irreversible,
        today: ports.clock.now().toISOString().slice(0, 10),
      }),
    ],
  }
}

/** What a plan's machine part says of a dry run; null when the rollback was not judged. */
export function measuredOf(
  { proof, after, ups }: DryRun,
  { codec }: Pick<MigrationPorts, 'codec'>,
): MeasuredPlan | null {
  if (proof === null || after === null) return null
  const modes = strongestLocks(ups.flatMap(({ trace }) => trace.statements)).map(({ mode }) => blockingOf(mode))
  const blocks = modes.includes('reads and writes') ? 'reads' : modes.includes('writes') ? 'writes' : 'nothing'
  return { rollback: proof.class, blocks, schema: schemaDigest(after, codec) }
}

/** The digest of a schema, `sha256:<hex>`. */
export function schemaDigest(schema: Parameters<typeof fingerprintText>[0], codec: MigrationPorts['codec']): string {
  return `sha256:${codec.sha256(fingerprintText(schema))}`
}

/** The folder of the first glob of plans. */
export function planDirOf(globs: readonly string[]): string {
  return (globs[0] ?? '.velocity/plans/*').replace(/\/[^/]*$/u, '')
}

function declaredOf({ phase, rollback, irreversible }: MigrationPlan): DeclaredPlan {
  const { dataLoss } = rollback
  return { phase, dataLoss: dataLoss === null || dataLoss === 'none' ? null : dataLoss, irreversible }
}
