import type { RuleContext } from '../rule-context.ts'
import { nameParts, namesRelation } from './names.ts'

/** Whether the configuration names a relation among the tables that many statements need at the same time. */
export function isHot(context: RuleContext, relation: string): boolean {
  return context.budgets.hotTables.some((name) => namesRelation(nameParts(name), relation))
}
