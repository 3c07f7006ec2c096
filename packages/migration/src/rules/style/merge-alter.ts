import { hitAt } from '../facts/hit-at.ts'
import { qualifiedName } from '../facts/names.ts'
import { nodeAs, rangeName, tableActions } from '../facts/nodes.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-STYLE-merge-alter'

/** Two ALTER TABLEs could be one. */
export const mergeAlter: RuleDefinition = {
  id: ID,
  title: 'Two ALTER TABLEs could be one',
  description:
    'Each ALTER TABLE waits for the lock and reads the catalog anew; actions of one statement share the lock and, where there is one, the scan.',
  help: 'Write the actions into one statement, separated by commas.',
  severity: 'note',
  isOnByDefault: false,
  isWaivable: true,
  source: 'ast',
  covers: ['eugene:W12', 'postgres-language-server:multiple-alter-table', 'bytebase:STATEMENT_MERGE_ALTER_TABLE'],
  examples: {
    bad: [
      example({
        base: 'CREATE TABLE users (id bigint);',
        up: 'ALTER TABLE users ADD COLUMN a int; ALTER TABLE users ADD COLUMN b int;',
      }),
    ],
    good: [
      example({ base: 'CREATE TABLE users (id bigint);', up: 'ALTER TABLE users ADD COLUMN a int, ADD COLUMN b int;' }),
    ],
  },
  check: (context) => {
    const steps = upSteps(context)
    return steps.flatMap((step, at) => {
      const before = steps[at - 1]
      const table = tableOf(step)
      const isSame = before !== undefined && table !== '' && tableOf(before) === table
      if (!isSame || before.script !== step.script || before.transaction !== step.transaction) return []
      const message = `The statement before alters ${table} too; one statement could do both.`
      return [hitAt(ID, step, { message, fix: `ALTER TABLE ${table} …, …;`, object: table })]
    })
  },
}

/** VALIDATE stands apart on purpose. */
function tableOf(step: Step): string {
  const alter = nodeAs(step, 'AlterTableStmt')
  if (tableActions(step).some(({ command }) => command.subtype === 'AT_ValidateConstraint')) return ''
  return alter?.objtype === 'OBJECT_TABLE' ? qualifiedName(rangeName(alter.relation)) : ''
}
