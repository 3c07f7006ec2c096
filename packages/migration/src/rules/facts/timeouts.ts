import type { Node } from '@pgsql/types'
import { nodeAs } from './nodes.ts'
import type { Step } from './steps.ts'

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  us: 0.001,
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
}

/**
 * Reads what a statement sets a time limit to.
 *
 * Shape:  undefined for a statement that does not set it, null for one that takes it back to its default.
 * Units:  milliseconds; 0 means no limit.
 */
export function timeoutSetBy(step: Step, setting: string): number | null | undefined {
  const set = nodeAs(step, 'VariableSetStmt')
  if (set === null) return undefined
  if (set.kind === 'VAR_RESET_ALL') return null
  if (set.name !== setting) return undefined
  return set.kind === 'VAR_SET_VALUE' ? limitOf(set.args?.[0]) : null
}

function limitOf(node: Node | undefined): number | null {
  if (node === undefined || !('A_Const' in node)) return null
  const { ival, sval } = node.A_Const
  if (sval === undefined) return ival?.ival ?? 0
  const match = /^\s*(\d{1,15}(?:\.\d{1,6})?)\s*(us|ms|s|min|h|d|)\s*$/u.exec(sval.sval ?? '')
  const unit = UNITS[match?.[2] ?? '']
  return match === null || unit === undefined ? null : Number(match[1]) * unit
}

/** The limit that holds when a statement begins, set by the statements of its script before it; null when none did. */
export function timeoutAt(steps: readonly Step[], step: Step, setting: string): number | null {
  return steps
    .filter(({ script, index }) => script === step.script && index < step.index)
    .reduce<number | null>((limit, earlier) => {
      const set = timeoutSetBy(earlier, setting)
      return set === undefined || isWithoutEffect(earlier) ? limit : set
    }, null)
}

/** SET LOCAL outside of a transaction lasts for no other statement. */
function isWithoutEffect(step: Step): boolean {
  return nodeAs(step, 'VariableSetStmt')?.is_local === true && step.trace?.isInTransaction === false
}
