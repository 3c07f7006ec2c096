import { hitAt } from '../facts/hit-at.ts'
import { qualifiedName } from '../facts/names.ts'
import { nodeAs, stringsOf } from '../facts/nodes.ts'
import { upSteps } from '../facts/steps.ts'

import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-STYLE-enum-order'

/** A new enum value has no place. */
export const enumOrder: RuleDefinition = {
  id: ID,
  title: 'A new enum value has no place',
  description:
    'ALTER TYPE \u2026 ADD VALUE without BEFORE or AFTER puts the label at the end, whatever the order of the labels means.',
  help: 'Say BEFORE or AFTER.',
  severity: 'note',
  isOnByDefault: false,
  isWaivable: true,
  source: 'ast',
  covers: ['squawk:require-enum-value-ordering', 'pgfence:alter-enum-no-ordering'],
  examples: {
    bad: [example({ up: "CREATE TYPE mood AS ENUM ('glad'); ALTER TYPE mood ADD VALUE 'sad';" })],
    good: [
      example({ base: "CREATE TYPE mood AS ENUM ('glad');", up: "ALTER TYPE mood ADD VALUE 'sad' AFTER 'glad';" }),
    ],
  },
  check: (context) =>
    upSteps(context).flatMap((step) => {
      const change = nodeAs(step, 'AlterEnumStmt')
      if (change === null || change.oldVal !== undefined || change.newValNeighbor !== undefined) return []
      const name = qualifiedName(stringsOf(change.typeName))
      const message = `The label '${change.newVal ?? ''}' of ${name} comes last, because no place is given.`
      return [hitAt(ID, step, { message, fix: `${step.sql.slice(0, 500)} AFTER '…';`, object: name })]
    }),
}
