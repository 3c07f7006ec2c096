import type { RuleHit } from '../model/hit.ts'
import type { MigrationPlan } from './migration-plan.ts'
import { isReversible, type PlanFacts } from './plan-facts.ts'
import { PLAN_RULES } from './plan-rules.ts'

const AGAIN = 'write the machine part anew and commit the file:\nvelocity migration plan'

/**
 * Checks a plan against what the pull request holds and the dry run measured.
 *
 * Shape:  in the order of the rules; [] when all is well, and for a missing plan that nobody asked for.
 * Errors: never throws.
 */
export function checkPlan(plan: MigrationPlan | null, facts: PlanFacts): readonly RuleHit[] {
  if (plan === null) return facts.isRequired ? [missing(facts)] : []
  return [
    ...checkSet(plan, facts),
    ...checkMeasured(plan, facts),
    ...checkIrreversible(plan, facts),
    ...checkPhase(plan),
    ...checkExpiry(plan, facts),
    ...checkPlaceholders(plan),
  ]
}

function missing({ migrations, planDir }: PlanFacts): RuleHit {
  return {
    rule: PLAN_RULES.missing,
    message: `there is no plan for ${listed(migrations)}.`,
    why: 'the configuration asks for a plan with every pull request that brings migrations.',
    fix: `velocity migration plan\nThen fill in reason, owner and phase of the file below ${planDir}, and commit it.`,
    path: null,
    line: null,
    version: null,
    object: 'plan',
  }
}

function checkSet(plan: MigrationPlan, { migrations }: PlanFacts): readonly RuleHit[] {
  const lacking = migrations.filter((version) => !plan.migrations.includes(version))
  const foreign = plan.migrations.filter((version) => !migrations.includes(version))
  const parts = [
    ...(lacking.length > 0 ? [`does not name ${listed(lacking)}, which the pull request brings`] : []),
    ...(foreign.length > 0 ? [`names ${listed(foreign)}, which it does not bring`] : []),
  ]
  const isOtherOrder = parts.length === 0 && plan.migrations.join('\n') !== migrations.join('\n')
  if (isOtherOrder) parts.push(`names the migrations in another order than they are applied: ${listed(migrations)}`)
  if (parts.length === 0) return []
  return [hit(plan, PLAN_RULES.mismatch, 'migrations', `the plan ${parts.join(', and ')}.`, AGAIN)]
}

function checkMeasured(plan: MigrationPlan, { measured }: PlanFacts): readonly RuleHit[] {
  if (measured === null) return []
  if (plan.measured === null)
    return [hit(plan, PLAN_RULES.mismatch, 'measured', 'the plan has no machine part.', AGAIN)]
  const claims = plan.measured
  const names = { rollback: 'the rollback as', blocks: 'what is blocked as', schema: 'the schema as' } as const
  return (['rollback', 'blocks', 'schema'] as const)
    .filter((key) => claims[key] !== measured[key])
    .map((key) => ({
      ...hit(
        plan,
        PLAN_RULES.mismatch,
        'measured',
        `the plan gives ${names[key]} “${short(claims[key])}”; the dry run measured “${short(measured[key])}”.`,
        AGAIN,
      ),
      object: `measured.${key}`,
    }))
}

function checkIrreversible(plan: MigrationPlan, facts: PlanFacts): readonly RuleHit[] {
  const undeclared = facts.irreversible.filter((one) => !plan.irreversible.some((text) => text.includes(one)))
  const hits = undeclared.map((one) => ({
    ...hit(
      plan,
      PLAN_RULES.irreversible,
      'irreversible',
      `nothing can undo this, and the plan does not say so: ${one}.`,
      `irreversible:\n  - ${JSON.stringify(one)}\nrollback:\n  strategy: forward-fix`,
    ),
    object: one,
  }))
  const { measured } = facts
  if (measured === null) return hits
  const claimsDown = plan.rollback.strategy === 'down-script'
  if (claimsDown && !isReversible(measured.rollback))
    hits.push({
      ...hit(
        plan,
        PLAN_RULES.irreversible,
        'rollback',
        `the plan rolls back by the down script, whose run was “${measured.rollback}”.`,
        'mend the down, or choose another strategy: forward-fix or restore.',
      ),
      object: 'rollback.strategy',
    })
  const isTooMuch = plan.irreversible.length > 0 && facts.irreversible.length === 0 && isReversible(measured.rollback)
  if (isTooMuch) hits.push(declaredInVain(plan))
  return hits
}

function declaredInVain(plan: MigrationPlan): RuleHit & { readonly object: string } {
  return {
    ...hit(
      plan,
      PLAN_RULES.irreversible,
      'irreversible',
      `the plan declares ${plan.irreversible.length} things irreversible; the down was run and restores the schema.`,
      'remove what is reversible, so that the list keeps its meaning. Data that the down cannot give back may stay.',
    ),
    severity: 'warning',
    object: 'declared',
  }
}

function checkPhase(plan: MigrationPlan): readonly RuleHit[] {
  if (plan.phase !== 'contract' || plan.after !== null) return []
  const fix = 'after: "v2.14"   # the release, or the digest of the plan, that stopped using what goes'
  return [
    hit(
      plan,
      PLAN_RULES.contract,
      'phase',
      'the phase is contract, and no “after” says what must be deployed before.',
      fix,
    ),
  ]
}

function checkExpiry(plan: MigrationPlan, { today }: PlanFacts): readonly RuleHit[] {
  if (plan.expires === null || plan.expires >= today) return []
  const message = `the plan was good until ${plan.expires}; today is ${today}.`
  return [hit(plan, PLAN_RULES.expired, 'expires', message, 'have it approved again with a new day.')]
}

function checkPlaceholders(plan: MigrationPlan): readonly RuleHit[] {
  const fields = {
    reason: plan.reason,
    owner: plan.owner,
    ticket: plan.ticket,
    after: plan.after,
    rollback: plan.rollback.when,
  }
  return Object.entries(fields)
    .filter(([, value]) => value !== null && isPlaceholder(value))
    .map(([key, value]) =>
      hit(
        plan,
        PLAN_RULES.placeholder,
        key,
        `“${key}” still holds a placeholder: ${short(value ?? '')}.`,
        `write what is true into “${key}”.`,
      ),
    )
}

/** Words that stand for one that is still to come. */
function isPlaceholder(value: string): boolean {
  const text = value.trim()
  return (
    /^<.*>$/su.test(text) || /^(?:todo|tbd|fixme|xxx|\?+|\.+|…|-+|n\/?a|none|reason|owner|@team)[.:!]*$/iu.test(text)
  )
}

function hit(
  plan: MigrationPlan,
  rule: string,
  key: string,
  message: string,
  fix: string,
): RuleHit & { readonly object: string } {
  return { rule, message, fix, path: plan.path, line: plan.lines.get(key) ?? 1, version: null, object: key }
}

function listed(versions: readonly string[]): string {
  return versions.length <= 5
    ? versions.join(', ')
    : `${versions.slice(0, 5).join(', ')} and ${versions.length - 5} more`
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
