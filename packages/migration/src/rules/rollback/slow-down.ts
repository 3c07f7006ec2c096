import { hitsOfJudge } from '../facts/by-judge.ts'
import { blocksText, howLong } from '../facts/how-long.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-RB-07'

/** Downs that keep others out for longer than the budget. */
export const slowDown: RuleDefinition = {
  id: ID,
  title: 'The rollback keeps others out for long',
  description:
    'The down rewrites or reads a whole table of the base under a lock. A rollback runs when something is already wrong, and nobody has time for another outage then.',
  help: 'Let the down do less: leave what does no harm, such as a wider column, and take it back in a later migration.',
  severity: 'warning',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [],
  examples: {
    bad: [
      example({
        base: 'CREATE TABLE users (id bigint PRIMARY KEY, name varchar(50) NOT NULL);',
        up: 'ALTER TABLE users ALTER COLUMN name TYPE text, ALTER COLUMN name DROP NOT NULL;',
        down: 'ALTER TABLE users ALTER COLUMN name TYPE varchar(50), ALTER COLUMN name SET NOT NULL;',
      }),
    ],
    good: [
      example({
        base: 'CREATE TABLE users (id bigint PRIMARY KEY);',
        up: 'ALTER TABLE users ADD COLUMN email text;',
        down: 'ALTER TABLE users DROP COLUMN email;',
      }),
      example({
        up: 'CREATE TABLE users (id integer);',
        down: 'ALTER TABLE users ALTER COLUMN id TYPE bigint; DROP TABLE users;',
      }),
    ],
  },
  check: (context) =>
    hitsOfJudge(context, ID, (step, work) => ({
      message: `The rollback ${blocksText(work.lock)} ${howLong(context, work)}.`,
      why: `The server does this to the whole table: ${work.kinds.join(', ')}.`,
      fix: `Leave the change in place in the down, or make it in two steps as an up would:\n${step.sql.slice(0, 1_000)};`,
      object: work.relation,
    })),
}
