import { type Document, isMap, isScalar, parseDocument } from 'yaml'
import type { MeasuredPlan } from './migration-plan.ts'
import { readPlanDocument } from './read-plan-document.ts'

/** What `velocity migration plan` writes by itself. */
export interface MachinePart {
  /** null for the only database. */
  readonly database: string | null
  readonly migrations: readonly string[]
  readonly measured: MeasuredPlan
  /** What the dry run found that no down can undo. */
  readonly irreversible: readonly string[]
}

const TEMPLATE = `# Written by "velocity migration plan"; fill in what stands in <>. The gate checks the rest.
plan: v1
migrations: []
reason: <why this change is made>
owner: <@team>
# expand: old and new code work; backfill: fills data; contract: removes what no deployed code needs (then also "after:").
phase: expand
rollback:
  # down-script, forward-fix or restore
  strategy: down-script
  when: <what would make you roll back>
`

/**
 * Writes a plan file: the machine part anew, and everything that people wrote as it stands, comments too.
 *
 * Shape:  a new file has placeholders in `<>`, which `checkPlan` does not take. Nothing is removed from `irreversible`; what was
 *         measured is added to it.
 * Errors: `UserError` VEL_MIG_PLAN_INVALID when the existing text is no YAML mapping.
 */
export function renderPlan(
  machine: MachinePart,
  existing: { readonly text: string; readonly path: string } | null,
): string {
  const document = existing === null ? parseDocument(TEMPLATE) : readPlanDocument(existing.text, existing.path).document
  if (!document.has('plan')) document.set('plan', 'v1')
  if (machine.database !== null) document.set('database', machine.database)
  setList(document, 'migrations', machine.migrations)
  const declared = document.toJS({ maxAliasCount: 0 }) as { readonly irreversible?: unknown }
  const known = Array.isArray(declared.irreversible) ? declared.irreversible.map(String) : []
  const missing = machine.irreversible.filter((one) => !known.some((text) => text.includes(one)))
  if (missing.length > 0) setList(document, 'irreversible', [...known, ...missing])
  setMeasured(document, machine.measured)
  return document.toString({ lineWidth: 0 })
}

function setList(document: Document, key: string, values: readonly string[]): void {
  const before = document.get(key, true)
  const list = document.createNode(values, { flow: false })
  // The comment of the list is people's own.
  if (before !== undefined && before !== null && typeof before === 'object' && 'commentBefore' in before)
    list.commentBefore = before.commentBefore as string
  document.set(key, list)
}

function setMeasured(document: Document, measured: MeasuredPlan): void {
  const isNew = !document.has('measured')
  const { rollback, blocks, schema } = measured
  document.set('measured', document.createNode({ rollback, blocks, schema }))
  if (!isNew || !isMap(document.contents)) return
  const key = document.contents.items.at(-1)?.key
  if (isScalar(key)) key.commentBefore = ' Measured by the dry run; checked, never trusted.'
}
