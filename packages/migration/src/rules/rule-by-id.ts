import { ALL_MIGRATION_RULES } from './all-migration-rules.ts'
import type { RuleDefinition } from './rule-definition.ts'

const BY_ID: ReadonlyMap<string, RuleDefinition> = new Map(ALL_MIGRATION_RULES.map((rule) => [rule.id, rule]))

/**
 * Finds a rule of the catalogue.
 *
 * Shape:  undefined for an id that no rule has.
 */
export function ruleById(id: string): RuleDefinition | undefined {
  return BY_ID.get(id)
}
