import { nearestWord } from '@velocity/policy'
import * as v from 'valibot'
import { isMap, isScalar } from 'yaml'
import type { MigrationPlan } from './migration-plan.ts'
import { planSchema } from './plan-schema.ts'
import { type PlanDocument, planInvalid, readPlanDocument } from './read-plan-document.ts'

/**
 * Parses a plan file.
 *
 * Errors: `UserError` VEL_MIG_PLAN_INVALID with path and line: no YAML, an unknown key, a missing one, a value that is not allowed,
 *         a version that stands twice.
 */
export function parsePlan(text: string, path: string): MigrationPlan {
  const read = readPlanDocument(text, path)
  const result = v.safeParse(planSchema, read.document.toJS({ maxAliasCount: 0 }))
  if (!result.success) {
    // What is there and wrong goes first: a misspelt key explains the missing one.
    const issue = result.issues.find(({ input }) => input !== undefined) ?? result.issues[0]
    throw issueError(read, path, issue)
  }
  const { output } = result
  const twice = output.migrations.find((version, index) => output.migrations.indexOf(version) !== index)
  if (twice !== undefined) throw planInvalid(path, lineOf(read, ['migrations']), `the version ${twice} stands twice`)
  return {
    path,
    database: output.database ?? null,
    migrations: output.migrations,
    reason: output.reason,
    owner: output.owner,
    ticket: output.ticket ?? null,
    phase: output.phase,
    after: output.after ?? null,
    expires: output.expires ?? null,
    deployOrder: output.deploy?.order ?? null,
    rollback: {
      strategy: output.rollback.strategy,
      when: output.rollback.when ?? null,
      dataLoss: output.rollback.data_loss ?? null,
      isCodeFirst: output.rollback.code_first ?? false,
    },
    irreversible: output.irreversible ?? [],
    checks: { pre: output.checks?.pre ?? [], post: output.checks?.post ?? [] },
    measured: output.measured ?? null,
    lines: linesOf(read),
  }
}

type Issue = v.InferIssue<typeof planSchema>

function issueError(read: PlanDocument, path: string, issue: Issue): Error {
  const steps = (issue.path ?? []).map(({ key }) => key as string | number)
  const name = steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./u, '')
  const line = lineOf(read, steps)
  if (issue.type !== 'strict_object' || steps.length === 0)
    return planInvalid(path, line, `“${name || 'the document'}” is ${shown(issue.input)}; expected ${issue.message}`)
  if (issue.input === undefined) return planInvalid(path, line, `“${name}” is missing`)
  const parent = issue.path?.at(-1)?.input
  const known = Object.keys(steps.length === 1 ? planSchema.entries : {})
  const given = typeof parent === 'object' && parent !== null ? Object.keys(parent) : []
  const near = nearestWord(
    String(steps.at(-1)),
    known.filter((key) => !given.includes(key)),
  )
  return planInvalid(path, line, `the key “${name}” is not known${near === null ? '' : `; did you mean “${near}”?`}`)
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

/** The line of the nearest place on the way to a value. */
function lineOf({ document, lineAt }: PlanDocument, steps: readonly (string | number)[]): number {
  for (let length = steps.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(steps.slice(0, length - 1), true)
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === steps[length - 1])
      : undefined
    if (pair !== undefined && isScalar(pair.key)) return lineAt(pair.key.range?.[0] ?? 0)
  }
  return 1
}

function linesOf(read: PlanDocument): ReadonlyMap<string, number> {
  const { contents } = read.document
  if (!isMap(contents)) return new Map()
  return new Map(
    contents.items.flatMap(({ key }) =>
      isScalar(key) ? [[String(key.value), lineOf(read, [String(key.value)])]] : [],
    ),
  )
}
