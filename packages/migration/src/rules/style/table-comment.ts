import { hitAt } from '../facts/hit-at.ts'
import { shortName } from '../facts/names.ts'
import { nodeAs, rangeName } from '../facts/nodes.ts'
import { findObject } from '../facts/schema-lookup.ts'
import { upSteps } from '../facts/steps.ts'

import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-STYLE-comment'

/** A table has no comment. */
export const tableComment: RuleDefinition = {
  id: ID,
  title: 'A table has no comment',
  description: 'Nobody can ask the database what the table is for, and the code that knows is elsewhere.',
  help: "COMMENT ON TABLE users IS '\u2026';",
  severity: 'note',
  isOnByDefault: false,
  isWaivable: true,
  source: 'ast',
  covers: ['bytebase:TABLE_COMMENT', 'bytebase:COLUMN_COMMENT'],
  examples: {
    bad: [example({ up: 'CREATE TABLE users (id bigint PRIMARY KEY);' })],
    good: [example({ up: "CREATE TABLE users (id bigint); COMMENT ON TABLE users IS 'who may log in';" })],
  },
  check: (context) =>
    upSteps(context).flatMap((step) => {
      const created = nodeAs(step, 'CreateStmt')
      const table = created === null ? undefined : findObject(context.after, 'table', rangeName(created.relation))
      if (table === undefined || table.properties['comment'] != null) return []
      const name = shortName(table.name)
      const fix = `COMMENT ON TABLE ${name} IS '…';`
      return [hitAt(ID, step, { message: `The table ${name} has no comment.`, fix, object: table.name })]
    }),
}
