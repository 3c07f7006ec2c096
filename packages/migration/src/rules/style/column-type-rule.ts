import { hitAt } from '../facts/hit-at.ts'
import { quoteName } from '../facts/names.ts'
import { typeText } from '../facts/snippets.ts'
import type { RuleDefinition, RuleExample } from '../rule-definition.ts'
import { type AddedColumn, addedColumns } from './added-columns.ts'

/** What a rule on the types of new columns says. */
export interface ColumnTypeRule {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly help: string
  readonly covers: readonly string[]
  readonly examples: { readonly bad: readonly RuleExample[]; readonly good: readonly RuleExample[] }
  /** The type to use instead; null for a column that is as it should be. */
  readonly instead: (column: AddedColumn) => string | null
}

/** Makes a rule of it: a note, off by default. */
export function columnTypeRule({ instead, ...rule }: ColumnTypeRule): RuleDefinition {
  return {
    ...rule,
    severity: 'note',
    isOnByDefault: false,
    isWaivable: true,
    source: 'ast',
    check: (context) =>
      addedColumns(context).flatMap((added) => {
        const better = instead(added)
        if (better === null) return []
        const message = `${quoteName(added.name)} of ${added.table} is ${typeText(added.column.typeName)}; ${better} is better. ${rule.title}.`
        return [
          hitAt(rule.id, added.step, {
            message,
            fix: `${quoteName(added.name)} ${better}`,
            object: `${added.table}.${added.name}`,
          }),
        ]
      }),
  }
}
