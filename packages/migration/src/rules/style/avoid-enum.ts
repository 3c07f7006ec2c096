import { hitAt } from '../facts/hit-at.ts'
import { qualifiedName } from '../facts/names.ts'
import { nodeAs, stringsOf } from '../facts/nodes.ts'
import { upSteps } from '../facts/steps.ts'

import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-STYLE-enum'

/** An enum cannot lose a value. */
export const avoidEnum: RuleDefinition = {
  id: ID,
  title: 'An enum cannot lose a value',
  description: 'A label can be added to an enum and never be taken away, and the order of labels is fixed.',
  help: 'Use a table with a foreign key, or text with a CHECK.',
  severity: 'note',
  isOnByDefault: false,
  isWaivable: true,
  source: 'ast',
  covers: ['eugene:W13', 'postgres-language-server:creating-enum'],
  examples: {
    bad: [example({ up: "CREATE TYPE mood AS ENUM ('glad');" })],
    good: [example({ up: 'CREATE TABLE moods (name text PRIMARY KEY);' })],
  },
  check: (context) =>
    upSteps(context).flatMap((step) => {
      const created = nodeAs(step, 'CreateEnumStmt')
      if (created === null) return []
      const name = qualifiedName(stringsOf(created.typeName))
      const message = `${name} is an enum: its values can never be taken away.`
      return [
        hitAt(ID, step, { message, fix: `Use a table of values, or text with a CHECK (… IN (…)).`, object: name }),
      ]
    }),
}
