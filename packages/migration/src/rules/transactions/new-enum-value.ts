import { hitAt } from '../facts/hit-at.ts'
import { stepsOf } from '../facts/steps.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-TX-03'
const BASE = "CREATE TYPE mood AS ENUM ('glad'); CREATE TABLE users (id bigint, mood mood);"

/** New labels of an enum that the transaction which adds them uses: PostgreSQL refuses that. */
export const newEnumValue: RuleDefinition = {
  id: ID,
  title: 'A new enum value is used in its own transaction',
  description: 'PostgreSQL refuses to use a label of an enum before the transaction that added it is committed.',
  help: 'Add the label in one migration and use it in the next one.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: ['pgfence:alter-enum-add-value'],
  examples: {
    bad: [example({ base: BASE, up: "ALTER TYPE mood ADD VALUE 'sad'; INSERT INTO users (mood) VALUES ('sad');" })],
    good: [
      example({
        base: BASE,
        up: ["ALTER TYPE mood ADD VALUE 'sad';", "INSERT INTO users (mood) VALUES ('sad');"],
      }),
    ],
  },
  check: (context) =>
    stepsOf(context).flatMap((step) =>
      step.trace?.failure?.sqlState === '55P04'
        ? [
            hitAt(ID, step, {
              message: `PostgreSQL refuses the new enum value in the transaction that adds it: ${step.trace.failure.message}.`,
              fix: `-- in the next migration:\n${step.sql.slice(0, 1_000)};`,
              object: null,
            }),
          ]
        : [],
    ),
}
