import { type BlockingWork, hitsOfJudge } from '../facts/by-judge.ts'
import type { Said } from '../facts/hit-at.ts'
import { blocksText, howLong } from '../facts/how-long.ts'
import { addsIndexConstraint } from '../facts/judge-of.ts'
import { bareName, quoteName, shortName } from '../facts/names.ts'
import { columnConstraints, type TableAction, tableActions } from '../facts/nodes.ts'
import { columnList, constraintName, oneStatementFile, typeText } from '../facts/snippets.ts'
import type { Step } from '../facts/steps.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-IDX-05'
const USERS = 'CREATE TABLE users (id bigint NOT NULL, email text);'

/** Constraints that build their index under a lock that even reads wait for. */
export const constraintIndexBuild: RuleDefinition = {
  id: ID,
  title: 'A constraint builds its index while nobody can read',
  description:
    'UNIQUE, PRIMARY KEY and EXCLUDE build their index under ACCESS EXCLUSIVE: nobody can read or write the table until it is there. PostgreSQL has no NOT VALID for them.',
  help: 'Build a unique index CONCURRENTLY first and make the constraint of it:\nCREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);\nALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [
    'squawk:disallowed-unique-constraint',
    'squawk:adding-serial-primary-key-field',
    'eugene:E7',
    'eugene:E8',
    'eugene:W14',
    'strong_migrations:add_unique_constraint',
    'strong_migrations:add_exclusion_constraint',
    'atlas:PG104',
    'atlas:PG105',
    'pgfence:add-pk-using-index',
    'pgfence:create-table-exclude-constraint',
    'django-migration-linter:ADD_UNIQUE',
  ],
  examples: {
    bad: [
      example({ base: USERS, up: 'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);' }),
      example({ base: USERS, up: 'ALTER TABLE users ADD PRIMARY KEY (id);' }),
      example({ base: USERS, up: 'ALTER TABLE users ADD EXCLUDE (email WITH =);' }),
    ],
    good: [
      example({
        base: `${USERS} CREATE UNIQUE INDEX users_email_key ON users (email);`,
        up: 'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;',
      }),
      example({ up: `${USERS} ALTER TABLE users ADD PRIMARY KEY (id);` }),
    ],
  },
  check: (context) => hitsOfJudge(context, ID, (step, work) => saidOf(context, step, work)),
}

function saidOf(context: RuleContext, step: Step, work: BlockingWork): Said {
  const table = shortName(work.relation)
  const action = tableActions(step).find(addsIndexConstraint)
  return {
    message: `The index of the constraint is built while it ${blocksText(work.lock)} ${howLong(context, work)}.`,
    why: 'A constraint builds its index under the strongest lock.',
    ...(action === undefined ? {} : { fix: insteadOf(context, table, action) }),
    object: work.relation,
  }
}

function insteadOf(context: RuleContext, table: string, { column, constraint }: TableAction): string {
  const own =
    constraint ??
    (column === null ? undefined : columnConstraints(column).find(({ contype }) => contype !== 'CONSTR_NULL'))
  if (own === undefined || own.contype === 'CONSTR_EXCLUSION') {
    return 'PostgreSQL cannot build an exclusion constraint beside the writers. Make a new table that has it, copy in batches, and swap the names; or enforce the rule in the application.'
  }
  const isKey =
    column !== null
      ? columnConstraints(column).some(({ contype }) => contype === 'CONSTR_PRIMARY')
      : own.contype === 'CONSTR_PRIMARY'
  const columns = column === null ? columnList(own.keys) : `(${quoteName(column.colname ?? 'column')})`
  const suffix = isKey ? 'pkey' : 'key'
  const name =
    column === null
      ? isKey
        ? quoteName(own.conname ?? `${bareName(table)}_pkey`)
        : constraintName(own, bareName(table), suffix)
      : quoteName(`${bareName(table)}_${isKey ? '' : `${column.colname ?? 'column'}_`}${suffix}`)
  return [
    ...(column === null
      ? []
      : [`ALTER TABLE ${table} ADD COLUMN ${quoteName(column.colname ?? '')} ${typeText(column.typeName)};`]),
    ...(isKey ? ['-- the columns must be NOT NULL before, or the whole table is read once more'] : []),
    oneStatementFile(context.layout),
    `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} ${columns};`,
    '-- in the next migration:',
    `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${isKey ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX ${name};`,
  ].join('\n')
}
