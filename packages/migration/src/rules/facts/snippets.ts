import type { Constraint, Node, TypeName } from '@pgsql/types'
import { quoteName } from './names.ts'
import { stringsOf } from './nodes.ts'

/** Longer statements are not repeated in a report. Units: characters. */
const MAX_SQL = 1_500

/** The user's own statement with CONCURRENTLY where PostgreSQL wants it; with one semicolon at its end. */
export function concurrently(sql: string): string {
  const mended = sql
    .slice(0, MAX_SQL)
    .replace(/^(create\s+(?:unique\s+)?index|drop\s+index)\b/iu, '$1 CONCURRENTLY')
    .replace(/^(reindex\s+(?:\([^)]*\)\s*)?(?:index|table|schema|database|system))\b/iu, '$1 CONCURRENTLY')
    .replace(/^(refresh\s+materialized\s+view)\b/iu, '$1 CONCURRENTLY')
  return `${mended};`
}

const NO_TRANSACTION: Readonly<Record<string, string>> = {
  dbmate: 'with the marker `-- migrate:up transaction:false`',
  goose: 'with `-- +goose NO TRANSACTION` in its first lines',
  'sql-migrate': 'with the marker `-- +migrate Up notransaction`',
  diesel: 'with `run_in_transaction = false` in its metadata.toml',
  flyway: 'with `executeInTransaction=false` in a file of the same name and the ending .conf',
  sqlx: 'with `-- no-transaction` in its first line',
  liquibase: 'with `runInTransaction:false` behind its --changeset',
  atlas: 'with `-- atlas:txmode none` in its first line',
  tern: 'with `---- tern: disable-tx ----` in its first line',
  'node-pg-migrate': 'as a JavaScript migration that calls pgm.noTransaction()',
  sqitch: 'without BEGIN and COMMIT',
  pop: 'with the ending .autocommit.up.sql',
  drizzle: 'run by hand, because Drizzle opens a transaction around every migration',
  hasura: 'run by hand, because Hasura opens a transaction around every migration',
  'db-migrate': 'run by hand, because db-migrate opens a transaction around every migration',
  morph: 'with the ending .autocommit.up.sql or `-- morph:nontransactional` in its first line',
  command:
    "outside the tool's transaction (Rails: disable_ddl_transaction!, Django: atomic = False, Knex: config.transaction = false, Alembic: autocommit_block())",
}

/** Says how this tool runs one statement outside of a transaction. */
export function oneStatementFile(layout: string): string {
  return `-- in a migration of its own that holds this one statement, ${NO_TRANSACTION[layout] ?? 'because statements of one file share a transaction'}:`
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  bool: 'boolean',
  float4: 'real',
  float8: 'double precision',
  bpchar: 'char',
}

/** A type as SQL writes it, for example `numeric(10,2)`. */
export function typeText(type: TypeName | undefined): string {
  const names = stringsOf(type?.names).filter((name) => name !== 'pg_catalog')
  const [only] = names
  const name =
    names.length === 1 && only !== undefined ? (TYPE_NAMES[only] ?? quoteName(only)) : names.map(quoteName).join('.')
  const modifiers = (type?.typmods ?? []).flatMap((node) =>
    'A_Const' in node && node.A_Const.ival !== undefined ? [String(node.A_Const.ival.ival ?? 0)] : [],
  )
  const array = (type?.arrayBounds ?? []).map(() => '[]').join('')
  return `${name}${modifiers.length > 0 ? `(${modifiers.join(',')})` : ''}${array}`
}

/** A list of columns in brackets. */
export function columnList(nodes: readonly Node[] | undefined): string {
  return `(${stringsOf(nodes).map(quoteName).join(', ')})`
}

/** The name of a constraint, or the one that PostgreSQL would give it. */
export function constraintName(constraint: Constraint, table: string, suffix: string): string {
  const columns = stringsOf(constraint.keys ?? constraint.fk_attrs)
  return quoteName(constraint.conname ?? [table, ...columns, suffix].join('_'))
}
