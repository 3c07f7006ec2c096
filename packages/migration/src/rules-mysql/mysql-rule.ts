import type { RuleHit } from '../model/hit.ts'
import type { StatementTrace } from '../model/trace.ts'
import type { RuleContext, RuleScript } from '../rules/rule-context.ts'
import type { RuleDefinition } from '../rules/rule-definition.ts'
import { type MysqlAlgorithm, readMysqlAlgorithm } from '../trace/mysql/mysql-algorithm.ts'

type Texts = Pick<RuleDefinition, 'id' | 'title' | 'description' | 'help' | 'severity' | 'covers'>

/** A statement that changed a table which was there before, and how the server did it. */
export interface ChangedTable {
  readonly script: RuleScript
  readonly statement: StatementTrace
  readonly algorithm: MysqlAlgorithm
}

/** Completes a rule of MySQL: it says nothing on any other dialect. Its examples run where a server is installed. */
export function mysqlRule(texts: Texts, check: (context: RuleContext) => readonly RuleHit[]): RuleDefinition {
  return {
    ...texts,
    isOnByDefault: true,
    isWaivable: true,
    source: 'trace',
    examples: { bad: [], good: [] },
    check: (context) => (context.dialect === 'mysql' ? check(context) : []),
  }
}

/** Every statement of which the server showed its algorithm, in the order of the scripts. */
export function changedTables({ scripts }: RuleContext): readonly ChangedTable[] {
  return scripts.flatMap((script) =>
    (script.trace?.statements ?? []).flatMap((statement) => {
      const algorithm = readMysqlAlgorithm(statement.notices)
      return algorithm === null ? [] : [{ script, statement, algorithm }]
    }),
  )
}

/** A hit at a statement. */
export function hitOf(
  rule: string,
  { script, statement, algorithm }: ChangedTable,
  message: string,
  fix?: string,
): RuleHit {
  const place = { path: statement.path, line: statement.line, version: script.migration.version }
  return { rule, message, ...place, object: algorithm.relation, ...(fix === undefined ? {} : { fix }) }
}

/** Rows of production in words; '' when they are not known. */
export function rowsText({ rows }: RuleContext, relation: string): string {
  const count = Object.hasOwn(rows, relation) ? rows[relation] : undefined
  return count === undefined ? '' : ` (${count.toLocaleString('en')} rows in production)`
}
