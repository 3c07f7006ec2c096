import { ALL_MIGRATION_RULES } from '../../packages/migration/src/rules/all-migration-rules.ts'
import { renderRuleDocs } from '../../packages/migration/src/rules/render-rule-docs.ts'

/** The page of every rule of the migration gate, from the rules themselves. */
export function generateMigrationRules(): ReadonlyMap<string, string> {
  return new Map([['docs/migration-rules.md', renderRuleDocs(ALL_MIGRATION_RULES)]])
}
