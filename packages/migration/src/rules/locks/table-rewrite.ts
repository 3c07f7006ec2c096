import { type BlockingWork, hitsOfJudge } from '../facts/by-judge.ts'
import type { Said } from '../facts/hit-at.ts'
import { alsoBlocks, blocksText, howLong } from '../facts/how-long.ts'
import { blockingLocks } from '../facts/locks.ts'
import { quoteName, shortName } from '../facts/names.ts'
import { columnConstraints, nodeAs, tableActions } from '../facts/nodes.ts'
import { typeText } from '../facts/snippets.ts'
import type { Step } from '../facts/steps.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-REW-01'
const USERS = 'CREATE TABLE users (id integer PRIMARY KEY, name varchar(50));'

/** Statements that write a table anew, as the server showed it. */
export const tableRewrite: RuleDefinition = {
  id: ID,
  title: 'The table is written anew',
  description:
    'The statement copies the whole table and all its indexes, and nobody can read or write it meanwhile. It needs the space of the table once more. The rewrite was seen on the server: a change of type that needs none is not reported.',
  help: 'Expand and contract: add a new column, keep both in step, backfill in batches, let the application use the new one, and drop the old one in a later pull request.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [
    'squawk:changing-column-type',
    'squawk:adding-field-with-default',
    'squawk:prefer-repack',
    'eugene:E5',
    'eugene:E10',
    'eugene:E11',
    'strong_migrations:add_column_default',
    'strong_migrations:add_column_default_callable',
    'strong_migrations:add_column_generated_stored',
    'strong_migrations:add_column_auto_incrementing',
    'strong_migrations:change_column',
    'atlas:PG301',
    'atlas:PG302',
    'atlas:PG307',
    'atlas:PG309',
    'atlas:PG310',
    'atlas:PG311',
    'pgfence:set-logged-unlogged',
    'pgfence:vacuum-full',
    'django-migration-linter:ALTER_COLUMN',
    'bytebase:COLUMN_DISALLOW_CHANGE_TYPE',
  ],
  examples: {
    bad: [
      example({ base: USERS, up: 'ALTER TABLE users ALTER COLUMN id TYPE bigint;' }),
      example({ base: USERS, up: 'ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();' }),
      example({ base: USERS, up: 'ALTER TABLE users ADD COLUMN shout text GENERATED ALWAYS AS (upper(name)) STORED;' }),
      example({ base: USERS, up: 'ALTER TABLE users ADD COLUMN number bigserial;' }),
    ],
    good: [
      example({ base: USERS, up: 'ALTER TABLE users ALTER COLUMN name TYPE text;' }),
      example({ base: USERS, up: 'ALTER TABLE users ADD COLUMN created timestamptz DEFAULT now();' }),
      example({ base: USERS, up: 'TRUNCATE users;' }),
      example({ up: `${USERS} ALTER TABLE users ALTER COLUMN id TYPE bigint;` }),
    ],
  },
  check: (context) => hitsOfJudge(context, ID, (step, work) => saidOf(context, step, work)),
}

function saidOf(context: RuleContext, step: Step, work: BlockingWork): Said {
  const table = shortName(work.relation)
  const copying = `${table} is written anew, which ${blocksText(work.lock)} ${howLong(context, work)}`
  return {
    message: `${copying}${alsoBlocks(blockingLocks(context, step), work.relation)}.`,
    why: 'The server copies every row and builds every index of the table again.',
    fix: insteadOf(step, table),
    object: work.relation,
  }
}

function insteadOf(step: Step, table: string): string {
  if (nodeAs(step, 'AlterTableStmt') === null) {
    return `Use pg_repack or pg_squeeze for ${table}: they copy beside the table and lock it only to swap.`
  }
  for (const { command, column } of tableActions(step)) {
    if (column !== null && command.subtype === 'AT_AlterColumnType') {
      return typeChange(table, command.name ?? 'column', typeText(column.typeName))
    }
    if (column !== null && command.subtype === 'AT_AddColumn') {
      const isStored = columnConstraints(column).some(({ contype }) => contype === 'CONSTR_GENERATED')
      return newColumn(table, column.colname ?? 'column', typeText(column.typeName), isStored)
    }
  }
  return `Make a new table beside ${table}, copy in batches, and swap the names in one short transaction.`
}

function typeChange(table: string, name: string, type: string): string {
  const column = quoteName(name)
  const fresh = quoteName(`${name}_new`)
  return [
    '-- expand',
    `ALTER TABLE ${table} ADD COLUMN ${fresh} ${type};`,
    `-- keep both in step: a trigger on ${table}, or the application writes both`,
    '-- backfill, in batches and in migrations of their own',
    `UPDATE ${table} SET ${fresh} = ${column} WHERE … BETWEEN … AND …; -- by primary key, until no row is left`,
    '-- contract, when no release uses the old column any more',
    `ALTER TABLE ${table} DROP COLUMN ${column};`,
    `ALTER TABLE ${table} RENAME COLUMN ${fresh} TO ${column};`,
  ].join('\n')
}

const SERIALS: Readonly<Record<string, string>> = { serial: 'integer', bigserial: 'bigint', smallserial: 'smallint' }

function newColumn(table: string, name: string, type: string, isStored: boolean): string {
  const column = quoteName(name)
  const plain = SERIALS[type] ?? type
  return [
    `ALTER TABLE ${table} ADD COLUMN ${column} ${plain};`,
    isStored
      ? '-- fill it by a trigger instead of GENERATED … STORED'
      : `ALTER TABLE ${table} ALTER COLUMN ${column} SET DEFAULT …; -- for new rows only`,
    '-- backfill old rows in batches, in migrations of their own',
  ].join('\n')
}
