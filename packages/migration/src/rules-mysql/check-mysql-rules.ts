import type { RuleHit } from '../model/hit.ts'
import type { RuleContext } from '../rules/rule-context.ts'
import { MYSQL_RULES } from './mysql-rules.ts'

/**
 * Asks every rule of MySQL.
 *
 * Shape:  in the order of the rules, within one in the order of the scripts; [] on any other dialect.
 * Errors: never throws.
 */
export function checkMysqlRules(context: RuleContext): readonly RuleHit[] {
  return MYSQL_RULES.flatMap((rule) => rule.check?.(context) ?? [])
}
