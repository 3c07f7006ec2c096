import { hitAt } from '../facts/hit-at.ts'
import { quoteName, shortName } from '../facts/names.ts'
import { nodeAs, tableActions } from '../facts/nodes.ts'
import { oldRelation } from '../facts/relations.ts'
import { upSteps } from '../facts/steps.ts'

import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-STYLE-drop-not-null'

/** A column may be NULL from now on. */
export const dropNotNull: RuleDefinition = {
  id: ID,
  title: 'A column may be NULL from now on',
  description: 'The running release reads a column that was never NULL; no test can prove that it can read NULL too.',
  help: 'Let the code that reads NULL be released first.',
  severity: 'note',
  isOnByDefault: false,
  isWaivable: true,
  source: 'ast',
  covers: ['squawk:ban-drop-not-null', 'postgres-language-server:ban-drop-not-null'],
  examples: {
    bad: [
      example({
        base: 'CREATE TABLE users (name text NOT NULL);',
        up: 'ALTER TABLE users ALTER COLUMN name DROP NOT NULL;',
      }),
    ],
    good: [
      example({
        base: "CREATE TABLE users (name text NOT NULL DEFAULT '');",
        up: 'ALTER TABLE users ALTER COLUMN name DROP DEFAULT;',
      }),
    ],
  },
  check: (context) =>
    upSteps(context).flatMap((step) => {
      const table = oldRelation(context, nodeAs(step, 'AlterTableStmt')?.relation, step)
      if (table === null) return []
      return tableActions(step).flatMap(({ command: { subtype, name = '' } }) => {
        if (subtype !== 'AT_DropNotNull') return []
        const message = `${quoteName(name)} of ${shortName(table)} may be NULL from now on; the running release may not expect it.`
        return [
          hitAt(ID, step, {
            message,
            fix: 'Release code that reads NULL first.',
            object: `${table}.${quoteName(name)}`,
          }),
        ]
      })
    }),
}
