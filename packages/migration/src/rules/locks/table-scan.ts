import type { Constraint } from '@pgsql/types'
import { maskSql } from '../../layouts/text/mask-sql.ts'
import { type BlockingWork, hitsOfJudge } from '../facts/by-judge.ts'
import type { Said } from '../facts/hit-at.ts'
import { alsoBlocks, blocksText, howLong } from '../facts/how-long.ts'
import { blockingLocks } from '../facts/locks.ts'
import { bareName, qualifiedName, quoteName, shortName } from '../facts/names.ts'
import { columnConstraints, rangeName, tableActions } from '../facts/nodes.ts'
import { columnList, constraintName, typeText } from '../facts/snippets.ts'
import type { Step } from '../facts/steps.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

/** Longer conditions are not repeated in a report. Units: characters. */
const MAX_CHECK = 1_500
const ID = 'MG-SCAN-01'
const USERS =
  'CREATE TABLE users (id bigint PRIMARY KEY, age int, team_id bigint); CREATE TABLE teams (id bigint PRIMARY KEY);'

/** Statements that read a whole table while nobody may write to it. */
export const tableScan: RuleDefinition = {
  id: ID,
  title: 'The whole table is read under a lock',
  description:
    'The statement checks every row of a table of the base, and nobody can write to it meanwhile, or even read it. The server tells which statements read the table: SET NOT NULL behind a validated CHECK, for example, does not.',
  help: 'Add the constraint NOT VALID, which takes a moment, and validate it in a later migration under a lock that lets reads and writes pass.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [
    'squawk:constraint-missing-not-valid',
    'squawk:adding-foreign-key-constraint',
    'squawk:adding-not-nullable-field',
    'eugene:E1',
    'eugene:E2',
    'strong_migrations:add_check_constraint',
    'strong_migrations:add_foreign_key',
    'strong_migrations:add_reference',
    'strong_migrations:change_column_null',
    'strong_migrations:change_column_with_not_null',
    'strong_migrations:change_column_constraint',
    'atlas:PG303',
    'atlas:PG304',
    'atlas:PG305',
    'atlas:PG306',
    'bytebase:STATEMENT_ADD_CHECK_NOT_VALID',
    'bytebase:STATEMENT_ADD_FOREIGN_KEY_NOT_VALID',
    'bytebase:STATEMENT_DISALLOW_ADD_NOT_NULL',
  ],
  examples: {
    bad: [
      example({ base: USERS, up: 'ALTER TABLE users ALTER COLUMN age SET NOT NULL;' }),
      example({ base: USERS, up: 'ALTER TABLE users ADD CONSTRAINT grown CHECK (age > 0);' }),
      example({ base: USERS, up: 'ALTER TABLE users ADD FOREIGN KEY (team_id) REFERENCES teams (id);' }),
      example({ base: USERS, up: 'ALTER TABLE users ADD COLUMN height int CHECK (height > 0);' }),
    ],
    good: [
      example({
        base: USERS,
        up: [
          'ALTER TABLE users ADD CONSTRAINT grown CHECK (age > 0) NOT VALID;',
          'ALTER TABLE users VALIDATE CONSTRAINT grown;',
        ],
      }),
      example({
        base: USERS,
        up: 'ALTER TABLE users ADD FOREIGN KEY (team_id) REFERENCES teams (id) NOT VALID;',
      }),
      example({
        base: `${USERS} ALTER TABLE users ADD CHECK (age IS NOT NULL);`,
        up: 'ALTER TABLE users ALTER COLUMN age SET NOT NULL;',
      }),
      example({ base: USERS, up: 'CREATE TABLE pets (id bigint PRIMARY KEY, owner bigint REFERENCES users (id));' }),
    ],
  },
  check: (context) => hitsOfJudge(context, ID, (step, work) => saidOf(context, step, work)),
}

function saidOf(context: RuleContext, step: Step, work: BlockingWork): Said {
  const table = shortName(work.relation)
  return {
    message: `Every row of ${table} is checked, which ${blocksText(work.lock)} ${howLong(context, work)}${alsoBlocks(blockingLocks(context, step), work.relation)}.`,
    why: 'The server reads the whole table before it lets go of the lock.',
    fix: insteadOf(step, table),
    object: work.relation,
  }
}

function insteadOf(step: Step, table: string): string {
  for (const { command, column, constraint } of tableActions(step)) {
    if (command.subtype === 'AT_SetNotNull') return notNull(table, command.name ?? 'column')
    if (constraint !== null) return notValid(table, constraint, step, tableActions(step).length === 1)
    const inline = column === null ? [] : columnConstraints(column)
    const [first] = inline.filter(({ contype }) => contype === 'CONSTR_CHECK' || contype === 'CONSTR_FOREIGN')
    if (column !== null && first !== undefined) {
      const name = column.colname ?? 'column'
      const plain = `ALTER TABLE ${table} ADD COLUMN ${quoteName(name)} ${typeText(column.typeName)};`
      return `${plain}\n${inlineNotValid(table, name, first, step)}`
    }
  }
  return 'Add the constraint NOT VALID, and VALIDATE it in a migration of its own.'
}

function notNull(table: string, name: string): string {
  const constraint = quoteName(`${bareName(table)}_${name}_not_null`)
  const column = quoteName(name)
  return [
    `ALTER TABLE ${table} ADD CONSTRAINT ${constraint} CHECK (${column} IS NOT NULL) NOT VALID;`,
    '-- in the next migration, in a transaction of its own:',
    `ALTER TABLE ${table} VALIDATE CONSTRAINT ${constraint};`,
    '-- behind it; the validated CHECK spares the scan:',
    `ALTER TABLE ${table} ALTER COLUMN ${column} SET NOT NULL;`,
    `ALTER TABLE ${table} DROP CONSTRAINT ${constraint};`,
  ].join('\n')
}

function notValid(table: string, constraint: Constraint, step: Step, isAlone: boolean): string {
  const isForeign = constraint.contype === 'CONSTR_FOREIGN'
  const name = constraintName(constraint, bareName(table), isForeign ? 'fkey' : 'check')
  const own = `${named(step.sql.slice(0, 1_500), constraint, name)} NOT VALID;`
  return validated(
    table,
    name,
    isAlone ? own : `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${body(constraint, step)} NOT VALID;`,
  )
}

/** The statement with a name for its constraint: VALIDATE needs one, and the server's choice depends on what is there. */
function named(sql: string, { conname }: Constraint, name: string): string {
  return conname === undefined
    ? sql.replace(/\badd\s+(?=check\b|foreign\s+key\b)/iu, `ADD CONSTRAINT ${name.replaceAll('$', '$$$$')} `)
    : sql
}

function inlineNotValid(table: string, column: string, constraint: Constraint, step: Step): string {
  const isForeign = constraint.contype === 'CONSTR_FOREIGN'
  const name = quoteName(constraint.conname ?? `${bareName(table)}_${column}_${isForeign ? 'fkey' : 'check'}`)
  const keys = isForeign ? `FOREIGN KEY (${quoteName(column)}) ${references(constraint)}` : checkIn(step.sql)
  return validated(table, name, `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${keys} NOT VALID;`)
}

function validated(table: string, name: string, added: string): string {
  const validate = `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`
  return `${added}\n-- in the next migration, in a transaction of its own:\n${validate}`
}

function body(constraint: Constraint, step: Step): string {
  if (constraint.contype !== 'CONSTR_FOREIGN') return checkIn(step.sql)
  return `FOREIGN KEY ${columnList(constraint.fk_attrs)} ${references(constraint)}`
}

/** The condition as the statement writes it, where it writes one only. */
function checkIn(sql: string): string {
  const masked = maskSql(sql)
  const [only, ...others] = [...masked.matchAll(/\bcheck\s*\(/giu)]
  if (only === undefined || others.length > 0) return 'CHECK (…)'
  const open = only.index + only[0].length - 1
  let depth = 0
  for (let at = open; at < Math.min(masked.length, open + MAX_CHECK); at += 1) {
    if (masked[at] === '(') depth += 1
    if (masked[at] === ')') depth -= 1
    if (depth === 0) return `CHECK ${sql.slice(open, at + 1)}`
  }
  return 'CHECK (…)'
}

function references({ pktable, pk_attrs: columns }: Constraint): string {
  return `REFERENCES ${qualifiedName(rangeName(pktable))}${columns === undefined ? '' : ` ${columnList(columns)}`}`
}
