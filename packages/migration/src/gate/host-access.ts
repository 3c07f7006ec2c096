import type { SqlParser } from '@velocity/ports'
import type { RuleHit } from '../model/hit.ts'
import { ruleById } from '../rules/rule-by-id.ts'
import { type RunParts, textContextOf } from './rule-context-of.ts'

/**
 * Names statements of a change that reach outside of the database: with one of them nothing is run.
 *
 * Shape:  [] when there is none; what leads to another database server is no reason not to run.
 */
export function hostAccess(parts: Omit<RunParts, 'dryRun'>, parser: SqlParser): readonly RuleHit[] {
  const hits = ruleById('MG-HOST-01')?.check?.(textContextOf(parts, parser)) ?? []
  return hits.filter(({ severity }) => severity === undefined)
}
