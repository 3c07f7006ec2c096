import type { Waiver } from '@velocity/model'
import { ruleOfFinding } from '../report/finding-of.ts'
import { ALL_MIGRATION_RULES } from '../rules/all-migration-rules.ts'

/** Waivers that may hold, and words about those that may not. */
export interface WaivableWaivers {
  readonly waivers: readonly Waiver[]
  readonly notices: readonly string[]
}

/** Leaves out waivers for rules that nobody may waive, and says so. */
export function keepWaivable(waivers: readonly Waiver[]): WaivableWaivers {
  const fixed = new Set(ALL_MIGRATION_RULES.filter(({ isWaivable }) => !isWaivable).map(({ id }) => ruleOfFinding(id)))
  const refused = waivers.filter(({ rule }) => fixed.has(rule))
  return {
    waivers: waivers.filter(({ rule }) => !fixed.has(rule)),
    notices: refused.map(({ id, rule }) => `the waiver ${id} does not hold: ${rule} cannot be waived.`),
  }
}
