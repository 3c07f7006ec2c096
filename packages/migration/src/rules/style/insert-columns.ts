import { hitAt } from '../facts/hit-at.ts'
import { qualifiedName } from '../facts/names.ts'
import { nodeAs, rangeName } from '../facts/nodes.ts'
import { upSteps } from '../facts/steps.ts'

import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-STYLE-insert-columns'

/** INSERT names no columns. */
export const insertColumns: RuleDefinition = {
  id: ID,
  title: 'INSERT names no columns',
  description:
    'An INSERT without a list of columns goes by their order, and the order is not the same in every database.',
  help: 'Name the columns.',
  severity: 'note',
  isOnByDefault: false,
  isWaivable: true,
  source: 'ast',
  covers: ['bytebase:STATEMENT_INSERT_MUST_SPECIFY_COLUMN'],
  examples: {
    bad: [example({ base: 'CREATE TABLE users (id bigint, name text);', up: "INSERT INTO users VALUES (1, 'root');" })],
    good: [
      example({
        base: 'CREATE TABLE users (id bigint, name text);',
        up: "INSERT INTO users (id, name) VALUES (1, 'root');",
      }),
    ],
  },
  check: (context) =>
    upSteps(context).flatMap((step) => {
      const insert = nodeAs(step, 'InsertStmt')
      if (insert === null || insert.cols !== undefined || insert.selectStmt === undefined) return []
      const table = qualifiedName(rangeName(insert.relation))
      const message = `The INSERT into ${table} goes by the order of its columns.`
      return [hitAt(ID, step, { message, fix: `INSERT INTO ${table} (…) …`, object: table })]
    }),
}
