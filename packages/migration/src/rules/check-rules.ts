import type { RuleHit } from '../model/hit.ts'
import { ALL_MIGRATION_RULES } from './all-migration-rules.ts'
import type { RuleContext } from './rule-context.ts'

/**
 * Asks every rule of the catalogue that judges by itself, those that are off by default too: configuration comes later.
 *
 * Shape:  in the order of the catalogue, within a rule in the order of the scripts.
 * Errors: never throws.
 */
export function checkRules(context: RuleContext): readonly RuleHit[] {
  return ALL_MIGRATION_RULES.flatMap((rule) => rule.check?.(context) ?? [])
}
