import { hitAt } from '../facts/hit-at.ts'
import { quoteName } from '../facts/names.ts'
import { nodeAs } from '../facts/nodes.ts'
import { upSteps } from '../facts/steps.ts'

import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-STYLE-schema-qualified'

/** A table is made wherever the search path points. */
export const schemaQualified: RuleDefinition = {
  id: ID,
  title: 'A table is made wherever the search path points',
  description:
    'Without a schema the table is made in the first schema of the search path, which is not the same for every role.',
  help: 'Write the schema: public.users.',
  severity: 'note',
  isOnByDefault: false,
  isWaivable: true,
  source: 'ast',
  covers: [
    'squawk:require-table-schema',
    'bytebase:NAMING_FULLY_QUALIFIED',
    'bytebase:STATEMENT_CREATE_SPECIFY_SCHEMA',
  ],
  examples: {
    bad: [example({ up: 'CREATE TABLE users (id bigint PRIMARY KEY);' })],
    good: [
      example({ up: 'CREATE TABLE public.users (id bigint);' }),
      example({ up: 'CREATE TEMP TABLE users (id bigint);' }),
    ],
  },
  check: (context) =>
    upSteps(context).flatMap((step) => {
      const relation = nodeAs(step, 'CreateStmt')?.relation
      const name = relation?.relname
      if (name === undefined || relation?.schemaname !== undefined || relation?.relpersistence === 't') return []
      const message = `The table ${quoteName(name)} is made in the first schema of the search path.`
      return [hitAt(ID, step, { message, fix: `public.${quoteName(name)}`, object: name })]
    }),
}
