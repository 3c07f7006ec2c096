import type { RuleInfo } from '@velocity/model'
import { ALL_MIGRATION_RULES } from '../rules/all-migration-rules.ts'
import { ruleOfFinding } from './finding-of.ts'

/** What people and code scanning should know of every rule. */
export function ruleInfos(): readonly RuleInfo[] {
  return ALL_MIGRATION_RULES.map(({ id, title, description, help, source }) => ({
    id: ruleOfFinding(id),
    title: `${id} ${title}`,
    description,
    help,
    helpUri: null,
    securitySeverity: null,
    tags: ['migrations', source],
  }))
}
