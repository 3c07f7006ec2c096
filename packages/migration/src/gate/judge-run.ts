import type { SqlParser } from '@velocity/ports'
import { checkCompat } from '../compat/check-compat.ts'
import type { DryRun, TracedScript } from '../dry-run/dry-run-types.ts'
import { hitsOfProof } from '../hits/hits-of-proof.ts'
import { hitsOfRun } from '../hits/hits-of-run.ts'
import { hitsOfSeeded } from '../hits/hits-of-seeded.ts'
import type { RuleHit } from '../model/hit.ts'
import type { Migration, Script } from '../model/migration.ts'
import type { SchemaFingerprint } from '../model/schema.ts'
import type { DatabaseSettings } from '../model/settings.ts'
import { labelOf } from '../proof/rollback-of.ts'
import { checkRules } from '../rules/check-rules.ts'
import type { RuleContext, RuleScript } from '../rules/rule-context.ts'
import type { PlanJudgement } from './judge-plan.ts'
import type { MigrationChange } from './read-change.ts'

const NO_SCHEMA: SchemaFingerprint = { objects: [], columnOrder: {} }

/** A dry run, and what it is judged by. */
export interface RunJudgement {
  readonly settings: DatabaseSettings
  readonly change: MigrationChange
  readonly dryRun: DryRun
  readonly plan: PlanJudgement
  readonly appliedTable: string | null
}

/** Everything that a dry run has to say, before configuration and waivers. */
export function judgeRun(judgement: RunJudgement, context: RuleContext): readonly RuleHit[] {
  const { settings, change, dryRun, plan, appliedTable } = judgement
  const last = change.unit.at(-1)
  const version = last === undefined ? null : labelOf(last)
  return [
    ...hitsOfRun(dryRun, appliedTable, version),
    ...(dryRun.proof === null
      ? []
      : hitsOfProof(dryRun.proof, {
          unit: change.unit,
          suggestion: dryRun.suggestion,
          isDeclaredIrreversible: plan.declared !== null && plan.declared.irreversible.length > 0,
          columnOrder: settings.rollback.columnOrder,
        })),
    ...(dryRun.seeded === null ? [] : hitsOfSeeded(dryRun.seeded, dataLevel(settings), version)),
    ...(dryRun.compat === null ? [] : checkCompat(dryRun.compat, { before: context.before, after: context.after })),
    ...checkRules(context).filter((hit) => !isBelowBaseline(hit.version, settings)),
  ]
}

function dataLevel({ rollback }: DatabaseSettings): 'error' | 'warning' | 'off' {
  return rollback.require === 'data' ? 'error' : rollback.data
}

/** Everything that rules judge. */
export function ruleContextOf(
  { settings, change, dryRun, appliedTable }: Omit<RunJudgement, 'plan'>,
  plan: RuleContext['plan'],
  parser: SqlParser,
): RuleContext {
  return {
    dialect: settings.dialect,
    layout: change.head.layout,
    scripts: [
      ...change.unit.map((migration) => ruleScript(migration, 'up', migration.up, dryRun.ups, parser)),
      ...change.unit
        .toReversed()
        .flatMap((migration) =>
          migration.down === null ? [] : [ruleScript(migration, 'down', migration.down, dryRun.downs, parser)],
        ),
    ],
    before: dryRun.before ?? NO_SCHEMA,
    after: dryRun.after ?? dryRun.before ?? NO_SCHEMA,
    budgets: settings.budgets,
    hasStats: dryRun.stats !== null,
    rows: Object.fromEntries(Object.entries(dryRun.stats?.tables ?? {}).map(([name, { rows }]) => [name, rows])),
    hasQueries: dryRun.compat !== null,
    plan,
    appliedTable,
    major: dryRun.engine.major,
  }
}

function ruleScript(
  migration: Migration,
  direction: 'up' | 'down',
  script: Script,
  traced: readonly TracedScript[],
  parser: SqlParser,
): RuleScript {
  const parsed = parser.parse(script.sql)
  return {
    migration,
    direction,
    script,
    trace: traced.find((one) => one.script === script)?.trace ?? null,
    statements: parsed.ok ? parsed.statements : [],
  }
}

function isBelowBaseline(version: string | null, { baseline }: DatabaseSettings): boolean {
  if (version === null || baseline === null) return false
  return version.length === baseline.length ? version <= baseline : version.length < baseline.length
}
